import { distinctUntilChanged, map, type Observable } from 'rxjs';
import type { Status } from './status.ts';

/**
 * Whether a connection is open. Emits the current state and then each change, however many dials fail in between. Observing
 * it does not open the connection.
 *
 * ```
 * status$:  i--c-o-------w--c-w--c-o--
 * result:   f----t-------f---------t--
 * ```
 *
 * @example
 * isOpen$(game).subscribe((open) => console.log(open ? 'the quiz is there' : 'no quiz'));
 */
export function isOpen$(connection: { readonly status$: Observable<Status> }): Observable<boolean> {
  return connection.status$.pipe(
    map(({ kind }) => kind === 'open'),
    distinctUntilChanged(),
  );
}
