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

const echoMs = 2000; // a later echo counts as a message of another client
const most = 1000;

/** Whether a message is an echo: it has all fields that were sent. The backend adds others. */
function isEchoOf(sent: Typed, fields: ReadonlyMap<string, unknown>): boolean {
  return Object.entries(sent).every(([field, value]) => equalsJson(value, fields.get(field)));
}

/**
 * Marks messages that the bridge itself sent and that came back. Each message of `sent$` matches one echo.
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
            if (waiting[0] === entry) waiting.shift(); // otherwise its echo has come, or that of a later message
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
        // Echoes keep their order, so messages that were sent before this one and did not come back are lost.
        waiting.splice(0, index + 1);
        return { message, own: index >= 0 };
      }),
    );
    return merge(remember$, marked$);
  });
}
