import { catchError, firstValueFrom, map, of, timeout } from 'rxjs';
import type { PigpiodAddress } from './daemon-link.ts';
import { withDaemon$ } from './with-daemon.ts';

/**
 * Why the lines of a pigpiod cannot be had; undefined if it answers, for which it has a second.
 *
 * @example
 * const reason = await whyNotPigpiod({ host: 'buzzers.local' });
 */
export function whyNotPigpiod({ host = 'localhost', port = 8888 }: Partial<PigpiodAddress> = {}): Promise<
  string | undefined
> {
  const silent = `what listens at ${host}:${port} does not answer as a pigpiod does`;
  return firstValueFrom(
    withDaemon$({ host, port }, ({ ask }) => ask('HWVER')).pipe(
      map((revision) => (revision >= 0 ? undefined : `pigpiod at ${host}:${port} does not know its board`)),
      timeout({ first: 1000, with: () => of(silent) }),
      catchError((error: unknown) => of((error as Error).message)),
    ),
    { defaultValue: silent },
  );
}
