import type { Socket } from 'node:net';
import { finalize, fromEvent, take, takeUntil, timer } from 'rxjs';

/** Ends a connection: what was written still goes out, but nobody waits for longer than half a second. */
export function closeConnection(socket: Socket): void {
  if (socket.pending || socket.destroyed) {
    socket.destroy();
    return;
  }
  socket.end();
  socket.resume(); // what is left unread would make the kernel reset the connection
  fromEvent(socket, 'close')
    .pipe(
      take(1),
      takeUntil(timer(500)),
      finalize(() => socket.destroy()),
    )
    .subscribe();
}
