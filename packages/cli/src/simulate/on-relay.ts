import { relay$ } from '@hardware-ws/relay';
import { catchError, connect, filter, switchMap, take, type Observable } from 'rxjs';

/** Where an embedded relay listens: its URL without a path, and its host and port. */
export interface RelayAddress {
  readonly url: string;
  readonly host: string;
}

/** Runs an embedded relay, and what needs it. Without a port, the relay takes 8000 if it can, or else any free one. */
export function onRelay$<T>(port: number | undefined, work: (address: RelayAddress) => Observable<T>): Observable<T> {
  // The default port may belong to another backend. Then any free port will do.
  const relayed$ = port === undefined ? relay$({ port: 8000 }).pipe(catchError(() => relay$())) : relay$({ port });
  return relayed$.pipe(
    connect((event$) =>
      event$.pipe(
        filter((event) => event.kind === 'listening'),
        take(1),
        switchMap(({ url, port }) => work({ url, host: `127.0.0.1:${port}` })),
      ),
    ),
  );
}
