import { catchError, firstValueFrom, map, of, timeout } from 'rxjs';
import type { PigpiodAddress } from './daemon-link.ts';
import { withDaemon$ } from './with-daemon.ts';

/**
 * Returns why the lines of a pigpiod cannot be used, or undefined if it answers within a second.
 *
 * @example
 * const reason = await whyNotPigpiod({ host: 'buzzers.local' });
 */
export function whyNotPigpiod({ host = 'localhost', port = 8888 }: Partial<PigpiodAddress> = {}): Promise<
  string | undefined
> {
  const silent = `the program at ${host}:${port} does not answer like a pigpiod`;
  return firstValueFrom(
    withDaemon$({ host, port }, ({ request }) => request('HWVER')).pipe(
      map((revision) => (revision >= 0 ? undefined : `pigpiod at ${host}:${port} does not recognize its board`)),
      timeout({ first: 1000, with: () => of(silent) }),
      catchError((error: unknown) => of((error as Error).message)),
    ),
    { defaultValue: silent },
  );
}
