import { finalize, forkJoin, ignoreElements, merge, mergeMap, of, switchMap, timer, type Observable } from 'rxjs';
import type { WriteLines } from '../driver/write-with.ts';
import { bcmNumber, lineBits } from '../pigpio/shared/bcm-number.ts';
import { runCommand } from './daemon-commands.ts';
import type { PigpiodAddress, DaemonLink } from './daemon-link.ts';
import { withDaemon$ } from './with-daemon.ts';

/** How often the driver asks whether the daemon is still there, in ms: lamps may stay the same for an hour. */
const aliveMs = 2000;

/**
 * Emits a function that sets a daemon's lines. The lines are outputs and inactive first, and inactive again at the end.
 */
export function daemonWriter$(
  address: PigpiodAddress,
  pins: readonly string[],
  activeLow: boolean,
): Observable<WriteLines> {
  const inactive = new Map(pins.map((pin) => [pin, 0] as const));

  // Lines that change to the same level change together. Lines are turned off first, so that two are never on.
  const write$ = (link: DaemonLink, levels: ReadonlyMap<string, 0 | 1>) => {
    const bits = (wanted: 0 | 1) => lineBits([...levels].flatMap(([pin, level]) => (level === wanted ? [pin] : [])));
    const [off, on] = activeLow ? (['BS1', 'BC1'] as const) : (['BC1', 'BS1'] as const);
    return forkJoin([runCommand(link, off, bits(0)), runCommand(link, on, bits(1))]);
  };

  lineBits(pins);
  return withDaemon$(address, (link) =>
    // The level is set before the line becomes an output. Otherwise a lamp would flash.
    forkJoin([write$(link, inactive), ...pins.map((pin) => runCommand(link, 'MODES', bcmNumber(pin), 1, pin))]).pipe(
      switchMap(() =>
        merge(
          of((levels: ReadonlyMap<string, 0 | 1>) => write$(link, levels)),
          timer(aliveMs, aliveMs).pipe(
            mergeMap(() => link.request('TICK')),
            ignoreElements(),
          ),
        ),
      ),
      finalize(() => void write$(link, inactive)),
    ),
  );
}
