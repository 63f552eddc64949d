import {
  connect,
  endWith,
  ignoreElements,
  map,
  merge,
  mergeMap,
  type Observable,
  type OperatorFunction,
  takeUntil,
  tap,
  timer,
} from 'rxjs';
import { equalsJson } from '../values/equals-json.ts';

interface Typed {
  readonly type: string;
}

const echoMs = 2000; // an echo that takes longer is taken for somebody else's
const most = 1000;

/** The backend adds fields to what it echoes: all that were sent must be there. */
function isEchoOf(sent: Typed, fields: ReadonlyMap<string, unknown>): boolean {
  return Object.entries(sent).every(([field, value]) => equalsJson(value, fields.get(field)));
}

/**
 * Tells of each message whether it is one that we sent, come back: each of `sent$` is taken for one echo.
 *
 * ```
 * sent$     --a-----------
 * source    -a--a-a--b---|     the second a is the echo
 * output    -x--y-x--z---|     own only in y
 * ```
 */
export function markOwn<M extends Typed>(
  sent$: Observable<Typed>,
): OperatorFunction<M, { readonly message: M; readonly own: boolean }> {
  return connect((heard$) => {
    const waiting: { readonly sent: Typed }[] = [];
    const remember$ = sent$.pipe(
      mergeMap((sent) => {
        const entry = { sent };
        waiting.push(entry);
        if (waiting.length > most) waiting.shift();
        return timer(echoMs).pipe(
          tap(() => {
            if (waiting[0] === entry) waiting.shift(); // else its echo has come, or a later one's
          }),
        );
      }),
      ignoreElements(),
      takeUntil(heard$.pipe(ignoreElements(), endWith(undefined))),
    );
    const marked$ = heard$.pipe(
      map((message) => {
        const fields = new Map<string, unknown>(Object.entries(message));
        const index = waiting.findIndex(({ sent }) => isEchoOf(sent, fields));
        // Echoes keep their order: those that were sent before this one and did not come back are lost.
        waiting.splice(0, index + 1);
        return { message, own: index >= 0 };
      }),
    );
    return merge(remember$, marked$);
  });
}
