import { clearImmediate, setImmediate } from 'node:timers';
import { Observable, switchMap, timer } from 'rxjs';
import { monotonic } from './monotonic.ts';

/** How early a timer of Node has to end, in ms, to leave time for the rest. */
const roundedMs = 2;

/**
 * Emits at this monotonic time in ms, to a tenth of a ms, and completes. Timers of Node round to whole ms, so the last ones pass turn by
 * turn of the event loop.
 *
 * @example
 * exactTimer(monotonic() + 0.3).subscribe(() => console.log('0.3 ms later'));
 */
export function exactTimer(at: number): Observable<0> {
  const turns$ = new Observable<0>((subscriber) => {
    const look = () => {
      if (monotonic() < at) {
        turn = setImmediate(look);
        return;
      }
      subscriber.next(0);
      subscriber.complete();
    };
    let turn = setImmediate(look);
    return () => clearImmediate(turn);
  });
  const leftMs = at - monotonic();
  return leftMs > roundedMs ? timer(leftMs - roundedMs).pipe(switchMap(() => turns$)) : turns$;
}
