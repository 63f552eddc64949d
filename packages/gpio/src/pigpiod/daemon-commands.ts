import { forkJoin, map, type Observable } from 'rxjs';
import type { commandCodes } from './command-codes.ts';
import type { DaemonLink } from './daemon-link.ts';
import { refusedCommand } from './daemon-errors.ts';
import { bcmNumber } from '../pigpio/shared/bcm-number.ts';

/** Has a command carried out, at once; errors if the daemon refuses it. */
export function runCommand(
  { ask }: DaemonLink,
  command: keyof typeof commandCodes,
  p1?: number,
  p2?: number,
  pin?: string,
): Observable<number> {
  return ask(command, p1, p2).pipe(
    map((result) => {
      if (result < 0) throw refusedCommand(command, result, pin);
      return result;
    }),
  );
}

const pulls = { none: 0, down: 1, up: 2 } as const;

/** Makes inputs of a daemon's lines, each with this resistor. */
export function makeInputs(
  link: DaemonLink,
  pins: readonly string[],
  pull: keyof typeof pulls,
): Observable<readonly number[]> {
  return forkJoin(
    pins.flatMap((pin) => [
      runCommand(link, 'MODES', bcmNumber(pin), 0, pin),
      runCommand(link, 'PUD', bcmNumber(pin), pulls[pull], pin),
    ]),
  );
}
