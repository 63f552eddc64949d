import type { SocketLike, TcpSocketLike } from './socket-like.ts';

/**
 * Ends a socket at once, in any state, and silences it.
 *
 * If there is a TCP connection, it is reset: after a mere `terminate`, the kernel would still deliver what was written. An error
 * listener stays, because in Node an error without a listener ends the process.
 */
export function killSocket(socket: SocketLike, tcp: TcpSocketLike | undefined): void {
  socket.removeAllListeners?.();
  socket.onopen = socket.onmessage = socket.onclose = null;
  socket.onerror = () => undefined;
  // A connection that is shutting down already cannot be reset, and would stay forever.
  if (tcp?.connecting === false && !tcp.writableEnded) tcp.resetAndDestroy();
  if (socket.terminate) socket.terminate();
  else socket.close();
}
