import {
  EMPTY,
  asapScheduler,
  defer,
  delayWhen,
  exhaustMap,
  expand,
  ignoreElements,
  merge,
  observeOn,
  of,
  repeat,
  startWith,
  take,
  tap,
  timer,
  type Observable,
} from 'rxjs';
import { parsePolled, parsePushed, type OpenedSession, type PolledItems } from './answers.ts';
import type { Poster } from './poster.ts';
import { request$ } from './requests.ts';
import type { Unacknowledged } from './unacknowledged.ts';

/** The shortest time between two requests that wait, in ms, if a server or a proxy answers them at once with nothing. */
const pauseMs = 250;

export interface Traffic extends OpenedSession {
  /** Where the session is, for errors. */
  readonly address: string;
  /** The items to send. */
  readonly out: Unacknowledged;
  /** Emits when there is something to send. */
  readonly written$: Observable<void>;
  /** How many items have been received. */
  readonly received: () => number;
  /** Takes received items. */
  readonly accept: (items: PolledItems) => void;
}

/**
 * The requests of an open session: one always waits for items of the server, and one at a time sends the items that have been
 * written since the one before it. Errors when the session is lost. Emits nothing of use.
 */
export function traffic$(
  poster: Poster,
  { session, waitMs, address, out, written$, received, accept }: Traffic,
): Observable<unknown> {
  const name = `"session":${JSON.stringify(session)}`;
  const settings = { url: address, waitMs };

  const poll$ = defer(() => {
    let early = true;
    const later$ = timer(pauseMs).pipe(
      tap(() => (early = false)),
      ignoreElements(),
    );
    const polled$ = defer(() => request$(poster, `{${name},"received":${received()}}`, parsePolled, settings));
    return merge(later$, polled$).pipe(
      take(1),
      tap(accept),
      delayWhen(({ items }) => (early && items.length === 0 ? timer(pauseMs) : of(0))),
    );
  });
  const push$ = defer(() => request$(poster, `{${name},${out.next()}}`, parsePushed, settings)).pipe(
    tap((answer) => {
      if (!out.acknowledge(answer.received)) throw new Error('the server has lost what was sent in the session');
    }),
  );
  const rest$ = defer(() => (out.isEmpty() ? EMPTY : push$));
  const pushes$ = written$.pipe(
    startWith(undefined),
    // The frames of one turn go together.
    observeOn(asapScheduler),
    exhaustMap(() => rest$.pipe(expand(() => rest$))),
  );
  return merge(poll$.pipe(repeat()), pushes$);
}
