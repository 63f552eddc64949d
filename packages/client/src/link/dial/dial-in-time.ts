import { defer, switchMap, throwError, timeout, type Observable } from 'rxjs';
import type { Dial, DialRequest, DialStep } from './dial.ts';
import { LinkError } from '../end/link-error.ts';
import type { SocketEvent } from './socket.ts';

/** Dials within a deadline in ms. A dial that is too slow errors with the step that it was waiting for. */
export function dialInTime$(request$: Observable<DialRequest>, dial: Dial, ms: number): Observable<SocketEvent> {
  return defer(() => {
    let step: DialStep | undefined = { waitingFor: 'protocol' };
    const onStep = (next: DialStep | undefined) => (step = next);
    return request$.pipe(
      switchMap((request) => {
        onStep(undefined);
        return dial({ ...request, onStep });
      }),
      timeout({ first: ms, with: () => throwError(() => new LinkError({ kind: 'timeout', ms, step })) }),
    );
  });
}
