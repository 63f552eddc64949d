import type { TcpSocketLike } from './socket-like.ts';

/** How many bytes the kernel has taken: Node itself tells only of writes that are complete, be they megabytes. */
export function bytesTaken(tcp: TcpSocketLike | undefined): number {
  const handle = tcp?._handle;
  return handle ? handle.bytesWritten - handle.writeQueueSize : 0;
}
