import { forkJoin, type Observable } from 'rxjs';
import { bcmNumber } from '../pigpio/shared/bcm-number.ts';
import type { DaemonLink } from './daemon-link.ts';
import { order } from './order.ts';

const pulls = { none: 0, down: 1, up: 2 } as const;

/** Makes inputs of a daemon's lines, each with this resistor. */
export function inputLines(
  link: DaemonLink,
  pins: readonly string[],
  pull: keyof typeof pulls,
): Observable<readonly number[]> {
  return forkJoin(
    pins.flatMap((pin) => [
      order(link, 'MODES', bcmNumber(pin), 0, pin),
      order(link, 'PUD', bcmNumber(pin), pulls[pull], pin),
    ]),
  );
}
