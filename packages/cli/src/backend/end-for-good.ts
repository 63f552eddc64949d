import { linkEndText, type Status } from '@hardware-ws/client';
import { filter, map, type Observable } from 'rxjs';

/**
 * Errors when a connection has ended and will not be dialled again, because the backend does not want it. Otherwise it neither
 * emits nor completes before its source does.
 *
 * ```
 * status$: -o--w--o--x      x  closed, with a cause
 * result:  ----------#
 * ```
 */
export function endForGood(status$: Observable<Status>): Observable<never> {
  return status$.pipe(
    map((status) => (status.kind === 'closed' ? status.cause : undefined)),
    filter((cause) => cause !== undefined),
    map((cause) => {
      throw new Error(`Link ended for good: ${linkEndText(cause)}.`);
    }),
  );
}
