import { forkJoin, map, type Observable } from 'rxjs';
import { bcmNumber } from '../pigpio/shared/bcm-number.ts';
import type { commandCodes } from './command-codes.ts';
import { refusedCommandError } from './daemon-errors.ts';
import type { DaemonLink } from './daemon-link.ts';

/** Sends a command immediately. Errors if the daemon refuses it. */
export function runCommand(
  { request }: DaemonLink,
  command: keyof typeof commandCodes,
  p1?: number,
  p2?: number,
  pin?: string,
): Observable<number> {
  return request(command, p1, p2).pipe(
    map((result) => {
      if (result < 0) throw refusedCommandError(command, result, pin);
      return result;
    }),
  );
}

const pulls = { none: 0, down: 1, up: 2 } as const;

/** Makes lines of the daemon inputs, each with this resistor. */
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
