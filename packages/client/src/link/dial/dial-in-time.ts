import { Observable, switchMap, timer } from 'rxjs';
import type { Dial, DialRequest, DialStep } from './dial.ts';
import { LinkError } from '../end/link-error.ts';
import type { SocketEvent } from './socket.ts';

/** Dials within a deadline in ms. A dial that is too slow errors with the step that it was waiting for. */
export function dialInTime$(request$: Observable<DialRequest>, dial: Dial, ms: number): Observable<SocketEvent> {
  return new Observable((subscriber) => {
    let step: DialStep | undefined = { waitingFor: 'protocol' };
    const onStep = (next: DialStep | undefined) => (step = next);
    const error = (error: unknown) => subscriber.error(error);
    // By hand, because the operator `timeout` is as large as ten others.
    const deadline = timer(ms).subscribe({ next: () => error(new LinkError({ kind: 'timeout', ms, step })), error });
    const dialled$ = request$.pipe(
      switchMap((request) => {
        onStep(undefined);
        return dial({ ...request, onStep });
      }),
    );
    const next = (event: SocketEvent) => {
      deadline.unsubscribe();
      subscriber.next(event);
    };
    subscriber.add(deadline);
    subscriber.add(dialled$.subscribe({ next, error, complete: () => subscriber.complete() }));
  });
}
