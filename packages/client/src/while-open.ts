import { EMPTY, switchMap, type Observable } from 'rxjs';
import type { Status } from './status.ts';

/**
 * Runs a stream while the connection is open, and starts it again each time the connection opens. It does not open the
 * connection itself. A message that the stream sends when it is torn down finds the link closed, so its delivery should be
 * `dropSilently`.
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
