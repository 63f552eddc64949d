import type { BridgeConfig } from '@hardware-ws/rules';
import type { BridgeBackend } from './backends/bridge-backend.ts';

type Backend = Pick<BridgeBackend, 'contract' | 'onRequest'>;

function typesOf({ outgoing, incoming }: BridgeConfig, { contract: { inbound, outbound }, onRequest = [] }: Backend) {
  const unasked = Object.fromEntries(Object.entries(inbound).filter(([type]) => !onRequest.includes(type)));
  return [
    ...outgoing.map(({ websocket_type }) => ({ websocket_type, known: unasked })),
    ...incoming.map(({ websocket_type }) => ({ websocket_type, known: outbound })),
  ];
}

/** Finds the first message type of a configuration that the connection, which was made for another configuration, does not know. */
export function newType(config: BridgeConfig, running: BridgeConfig, backend: Backend): string | undefined {
  const before = new Set(typesOf(running, backend).map(({ websocket_type }) => websocket_type));
  return typesOf(config, backend).find(
    ({ websocket_type, known }) => !before.has(websocket_type) && !Object.hasOwn(known, websocket_type),
  )?.websocket_type;
}
