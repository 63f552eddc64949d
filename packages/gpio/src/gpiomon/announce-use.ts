import { concat, EMPTY, exhaustMap, ignoreElements, takeWhile, timer, type Observable } from 'rxjs';
import { announceClaim } from '../driver/announce-claim.ts';
import type { ChipLine } from '../driver/chip-line.ts';
import { listLines$ } from './list-lines.ts';

/** How often to look whether the lines are in use, in ms. Each look starts a program. */
const lookMs = 50;

/**
 * Calls the function once all lines are in use, because gpiomon does not say when it has claimed them. Lines that were in use
 * before belong to another program: gpiomon will fail.
 */
export function announceUse$(lines: readonly ChipLine[], onClaimed: (() => void) | undefined): Observable<never> {
  if (onClaimed === undefined || lines.some(({ used }) => used)) return EMPTY;
  const pins = lines.map(({ name }) => name);
  const usedOf = (now: readonly ChipLine[]) => now.filter(({ name, used }) => used && pins.includes(name));
  return concat(
    timer(0, lookMs).pipe(
      exhaustMap(() => listLines$(pins)),
      takeWhile((now) => usedOf(now).length < pins.length),
      ignoreElements(),
    ),
    announceClaim(onClaimed),
  );
}
