import { delay, map, switchMap, type Observable } from 'rxjs';
import { type LevelsOptions, pullMs } from '../driver/levels-driver.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import { bcmNumber } from '../pigpio/shared/bcm-number.ts';
import { makeInputs } from './daemon-commands.ts';
import type { PigpiodAddress } from './daemon-link.ts';
import { withDaemon$ } from './with-daemon.ts';

/** The levels of a daemon's lines, all of the same moment. */
export function daemonLevels$(
  address: PigpiodAddress,
  pins: readonly string[],
  { pull, activeLow }: Required<Omit<LevelsOptions, 'lines'>>,
): Observable<LineLevels> {
  const numbers = pins.map((pin) => [pin, bcmNumber(pin)] as const);
  return withDaemon$(address, (link) =>
    makeInputs(link, pins, pull).pipe(
      delay(pullMs),
      switchMap(() => link.request('BR1')),
      map((bank) =>
        Object.fromEntries(
          numbers.map(([pin, number]) => [pin, (((bank >>> number) & 1) === 1) === activeLow ? 0 : 1] as const),
        ),
      ),
    ),
  );
}
