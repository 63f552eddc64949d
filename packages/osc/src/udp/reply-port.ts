/**
 * What a reply port needs of a socket of `node:dgram`.
 *
 * @example
 * const isIpv6 = (socket: ReplySocket) => socket.address().family === 'IPv6';
 */
export interface ReplySocket {
  readonly address: () => { readonly family: string };
  readonly send: (bytes: Uint8Array, port: number, address: string, sent: (error: Error | null) => void) => void;
}

/**
 * A port that messages are sent from and answered to.
 *
 * Many mixers and synthesizers (X32, X AIR, SuperCollider) answer to the port that a message came from. Give one `replyPort()` to
 * `datagrams$`, which listens on the port, and to `sendDatagrams`, which then sends from the same port.
 *
 * @example
 * const port: ReplyPort = replyPort();
 */
export interface ReplyPort {
  /** Adds a socket that listens. */
  readonly add: (socket: ReplySocket) => void;
  /** Removes a socket, before it closes. */
  readonly remove: (socket: ReplySocket) => void;
  /** The socket that opened last, or `undefined` while none is open. */
  readonly socket: () => ReplySocket | undefined;
}

/**
 * Creates a port for both directions. It is open while a `datagrams$` that has it is subscribed.
 *
 * Messages to a multicast group leave from another port, because their sockets have settings of their own. So do messages to an
 * IPv6 address if the port listens for IPv4 only, and all messages while the port is not open.
 *
 * @example
 * const port = replyPort();
 * const answers$ = datagrams$({ port: 10024, replyPort: port });
 * const sent$ = of({ destination: { host: '192.168.1.32', port: 10023 }, message: { address: '/info', args: [] } }).pipe(
 *   sendDatagrams({ replyPort: port }),
 * );
 * merge(answers$, sent$).subscribe();
 */
export function replyPort(): ReplyPort {
  const sockets = new Set<ReplySocket>();
  return {
    add: (socket) => void sockets.add(socket),
    remove: (socket) => void sockets.delete(socket),
    socket: () => [...sockets].at(-1),
  };
}
