import { Observable, tap, timer, type MonoTypeOperatorFunction } from 'rxjs';
import { checkNumbers } from '../options/check-numbers.ts';
import type { Latency } from './heartbeat/beats.ts';
import type { Socket, SocketEvent } from './dial/socket.ts';

export interface CloseGentlyOptions {
  /** How long the server may take to answer the close before the socket is killed, in ms. @default 1000 */
  readonly closeMs?: number | undefined;
}

/**
 * Closes an open socket with code 1000 when you unsubscribe. Messages that were written still arrive, and the server learns
 * that you meant to leave. A socket that is not open yet, or whose close is not answered in time, is killed.
 *
 * @example
 * webSocket$({ url: 'ws://localhost:8000/ws/game/1/' }).pipe(closeGently({ closeMs: 200 }));
 */
export function closeGently(options: CloseGentlyOptions = {}): MonoTypeOperatorFunction<SocketEvent | Latency> {
  checkNumbers(options);
  const { closeMs = 1000 } = options;
  return (source) =>
    new Observable((subscriber) => {
      let open: Socket | undefined;
      const dialled = source.subscribe({
        next: (event) => {
          if (event.kind === 'opened') open = event.socket;
          subscriber.next(event);
        },
        error: (error: unknown) => {
          open = undefined;
          subscriber.error(error);
        },
        complete: () => {
          open = undefined;
          subscriber.complete();
        },
      });
      return () => {
        if (!open) return dialled.unsubscribe();
        open.close(1000, '');
        dialled.add(
          timer(closeMs)
            .pipe(tap(() => dialled.unsubscribe()))
            .subscribe(),
        );
      };
    });
}
