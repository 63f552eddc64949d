import { WebSocket } from 'ws';

/** `ws`, with a list of every socket that was made: to be put in the place of `isomorphic-ws`. */
export class WatchedWebSocket extends WebSocket {
  static readonly made: WatchedWebSocket[] = [];

  constructor(...args: ConstructorParameters<typeof WebSocket>) {
    super(...args);
    WatchedWebSocket.made.push(this);
  }
}

/** What is there of those sockets: the ones that are not closed, and their listeners but for that of errors. */
export function leftOfSockets(): readonly string[] {
  return WatchedWebSocket.made.flatMap((socket) => [
    ...(socket.readyState === WebSocket.CLOSED ? [] : [`a socket in state ${socket.readyState}`]),
    ...socket
      .eventNames()
      .filter((name) => name !== 'error')
      .map((name) => `a listener of ${String(name)}`),
  ]);
}
