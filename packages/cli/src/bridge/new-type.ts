import type { BridgeConfig } from '@hardware-ws/rules';
import type { Contract } from '@hardware-ws/rules/check';

function typesOf({ outgoing, incoming }: BridgeConfig, { inbound, outbound }: Contract) {
  return [
    ...outgoing.map(({ websocket_type }) => ({ websocket_type, known: inbound })),
    ...incoming.map(({ websocket_type }) => ({ websocket_type, known: outbound })),
  ];
}

/** Finds the first message type of a configuration that the connection, which was made for another configuration, does not know. */
export function newType(config: BridgeConfig, running: BridgeConfig, contract: Contract): string | undefined {
  const before = new Set(typesOf(running, contract).map(({ websocket_type }) => websocket_type));
  return typesOf(config, contract).find(
    ({ websocket_type, known }) => !before.has(websocket_type) && !Object.hasOwn(known, websocket_type),
  )?.websocket_type;
}
