import { EMPTY, switchMap, type Observable } from 'rxjs';
import type { Status } from './status.ts';

/**
 * Runs a stream while the connection is open, afresh at each opening. It does not open the connection itself.
 * What the stream sends when it is torn down meets a link that is down: its delivery should be `dropSilently`.
 *
 * ```
 * status$:   -c-o-------w--o------
 * project:      a--b--c
 *                          a--b--c
 * result:    ---a--b--c----a--b--c
 * ```
 *
 * @example
 * whileOpen(game, () => interval(60_000)).subscribe(() => game.send.next({ type: 'join_game' }));
 */
export function whileOpen<T>(
  connection: { readonly status$: Observable<Status> },
  project: (open: Extract<Status, { readonly kind: 'open' }>) => Observable<T>,
): Observable<T> {
  return connection.status$.pipe(switchMap((status) => (status.kind === 'open' ? project(status) : EMPTY)));
}
