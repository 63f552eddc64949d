import { Observable, take, tap, timer } from 'rxjs';
import type { Dial, DialRequest, DialStep } from '../link/dial/dial.ts';
import type { SocketEvent } from '../link/dial/socket.ts';
import type { LinkEnd } from '../link/end/link-end.ts';
import { linkEndOf } from '../link/end/link-error.ts';

export interface UpgradeOptions {
  /** Called if the server was reached but no WebSocket came of it. */
  readonly onFailure: () => void;
  /** Called once something has been received over the WebSocket. */
  readonly onProof: () => void;
}

/**
 * Dials a WebSocket, and tells whether WebSockets pass the network. Some proxies refuse the upgrade, some never answer it, and
 * some accept it and carry nothing. A server that cannot be reached says nothing about WebSockets.
 */
export function upgrade$(
  dial: Dial,
  request: DialRequest,
  { onFailure, onProof }: UpgradeOptions,
): Observable<SocketEvent> {
  const { timeoutMs = 5000 } = request;
  return new Observable((subscriber) => {
    let step: DialStep | undefined;
    let state: 'dialling' | 'overdue' | 'open' | 'proved' | 'over' = 'dialling';
    const prove = () => {
      if (state === 'open') onProof();
      state = 'proved';
    };
    const fail = () => {
      const reached = state === 'open' || (step?.waitingFor !== 'name' && step?.waitingFor !== 'connection');
      if (reached && state !== 'proved') onFailure();
      state = 'over';
    };
    const error = (cause: unknown) => {
      if (state === 'open' && isClose(linkEndOf(cause))) prove();
      if (state !== 'over') fail();
      subscriber.error(cause);
    };
    const overdue$ = timer(timeoutMs * 0.9).pipe(tap(() => (state = state === 'dialling' ? 'overdue' : state)));
    const follow = (event: SocketEvent) => {
      if (event.kind === 'pong') {
        prove();
        return subscriber.next(event);
      }
      state = 'open';
      const { socket } = event;
      const close = (code: number, reason: string) => {
        state = 'over';
        socket.close(code, reason);
      };
      subscriber.add(socket.frame$.pipe(take(1)).subscribe({ next: prove, error }));
      subscriber.next({ ...event, socket: { ...socket, close } });
    };
    const onStep = (next: DialStep) => {
      step = next;
      request.onStep?.(next);
    };
    subscriber.add(overdue$.subscribe());
    subscriber.add(
      dial({ ...request, onStep }).subscribe({ next: follow, error, complete: () => subscriber.complete() }),
    );
    // Given up at the deadline of the dial, or by the heartbeat.
    subscriber.add(() => {
      if (state === 'overdue' || state === 'open') fail();
    });
  });
}

/** A close frame of the server came through. */
function isClose(end: LinkEnd): boolean {
  return end.kind === 'closed' && end.code !== 1006;
}
