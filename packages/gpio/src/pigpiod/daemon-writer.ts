import { finalize, forkJoin, ignoreElements, merge, mergeMap, of, switchMap, timer, type Observable } from 'rxjs';
import { bcmNumber, lineBits } from '../pigpio/shared/bcm-number.ts';
import type { WriteLines } from '../driver/write-with.ts';
import type { PigpiodAddress, DaemonLink } from './daemon-link.ts';
import { runCommand } from './daemon-commands.ts';
import { withDaemon$ } from './with-daemon.ts';

/** How often the daemon is asked whether it is still there, in ms: lamps may stay as they are for an hour. */
const aliveMs = 2000;

/** The means to set a daemon's lines, which are outputs and inactive first, and inactive again at the end. */
export function daemonWriter$(
  address: PigpiodAddress,
  pins: readonly string[],
  activeLow: boolean,
): Observable<WriteLines> {
  const inactive = new Map(pins.map((pin) => [pin, 0] as const));

  // Lines that go the same way change at once; those that are switched off go first, so that two are never on.
  const write$ = (link: DaemonLink, levels: ReadonlyMap<string, 0 | 1>) => {
    const bits = (wanted: 0 | 1) => lineBits([...levels].flatMap(([pin, level]) => (level === wanted ? [pin] : [])));
    const [off, on] = activeLow ? (['BS1', 'BC1'] as const) : (['BC1', 'BS1'] as const);
    return forkJoin([runCommand(link, off, bits(0)), runCommand(link, on, bits(1))]);
  };

  lineBits(pins);
  return withDaemon$(address, (link) =>
    // The level is there before the line is an output: no lamp flashes.
    forkJoin([write$(link, inactive), ...pins.map((pin) => runCommand(link, 'MODES', bcmNumber(pin), 1, pin))]).pipe(
      switchMap(() =>
        merge(
          of((levels: ReadonlyMap<string, 0 | 1>) => write$(link, levels)),
          timer(aliveMs, aliveMs).pipe(
            mergeMap(() => link.ask('TICK')),
            ignoreElements(),
          ),
        ),
      ),
      finalize(() => void write$(link, inactive)),
    ),
  );
}
