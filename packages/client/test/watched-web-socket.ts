import { WebSocket } from 'ws';

/** `ws` with a list of all its sockets. Use it instead of `isomorphic-ws`. */
export class WatchedWebSocket extends WebSocket {
  static readonly made: WatchedWebSocket[] = [];

  constructor(...args: ConstructorParameters<typeof WebSocket>) {
    super(...args);
    WatchedWebSocket.made.push(this);
  }
}

/** What is left of these sockets: the open ones, and listeners other than for errors. */
export function leftOfSockets(): readonly string[] {
  return WatchedWebSocket.made.flatMap((socket) => [
    ...(socket.readyState === WebSocket.CLOSED ? [] : [`a socket in state ${socket.readyState}`]),
    ...socket
      .eventNames()
      .filter((name) => name !== 'error')
      .map((name) => `a listener of ${String(name)}`),
  ]);
}
