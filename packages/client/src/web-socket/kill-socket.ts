import type { SocketLike, TcpSocketLike } from './socket-like.ts';

/**
 * Ends a socket at once, in whatever state it is, and lets nothing more be heard of it.
 *
 * The TCP connection is reset where there is one: after a mere `terminate` the kernel goes on delivering what was written.
 * An error listener stays, since in Node an error that nobody listens to ends the process.
 */
export function killSocket(socket: SocketLike, tcp: TcpSocketLike | undefined): void {
  socket.removeAllListeners?.();
  socket.onopen = socket.onmessage = socket.onclose = null;
  socket.onerror = () => undefined;
  // Not one that is shutting down already: that cannot be reset, and would stay for ever.
  if (tcp?.connecting === false && !tcp.writableEnded) tcp.resetAndDestroy();
  if (socket.terminate) socket.terminate();
  else socket.close();
}
