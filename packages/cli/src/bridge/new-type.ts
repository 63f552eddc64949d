import { quizzerMessages, quizzerOutgoingMessages } from '@hardware-ws/quizzer';
import type { BridgeConfig } from '@hardware-ws/rules';

function typesOf({ outgoing, incoming }: BridgeConfig) {
  return [
    ...outgoing.map(({ websocket_type }) => ({ websocket_type, known: quizzerMessages })),
    ...incoming.map(({ websocket_type }) => ({ websocket_type, known: quizzerOutgoingMessages })),
  ];
}

/** Finds the first message type of a configuration that the connection, which was made for another configuration, does not know. */
export function newType(config: BridgeConfig, running: BridgeConfig): string | undefined {
  const before = new Set(typesOf(running).map(({ websocket_type }) => websocket_type));
  return typesOf(config).find(
    ({ websocket_type, known }) => !before.has(websocket_type) && !Object.hasOwn(known, websocket_type),
  )?.websocket_type;
}
