import type { Socket } from 'node:net';
import { finalize, fromEvent, take, takeUntil, timer } from 'rxjs';

/** Closes a connection. Written bytes are still sent, for at most half a second. */
export function closeConnection(socket: Socket): void {
  if (socket.pending || socket.destroyed) {
    socket.destroy();
    return;
  }
  socket.end();
  socket.resume(); // unread bytes would make the kernel reset the connection
  fromEvent(socket, 'close')
    .pipe(
      take(1),
      takeUntil(timer(500)),
      finalize(() => socket.destroy()),
    )
    .subscribe();
}
