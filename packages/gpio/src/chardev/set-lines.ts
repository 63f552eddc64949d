import { concat, EMPTY, finalize, type MonoTypeOperatorFunction, NEVER, of } from 'rxjs';
import type { LineLevels } from '../driver/line-levels.ts';
import type { OutputsOptions } from '../driver/outputs-driver.ts';
import { pinNames } from '../driver/pin-name.ts';
import { writeWith, type WriteLines } from '../driver/write-with.ts';
import { levelWriter } from './chip-claim.ts';
import { lineFlags } from './line-flags.ts';
import { withLines$ } from './with-lines.ts';

/**
 * Sets real lines to the source's levels, through the kernel's GPIO character device, and emits the levels once they
 * are set.
 *
 * The lines of one chip change in the same call to the kernel. They are claimed on subscribe and made inactive. When
 * the stream ends, also by an error or by unsubscribe, they are made inactive again and freed.
 *
 * ```
 * in    -a-b-|         a = { GPIO5: 1 }, b = { GPIO5: 0, GPIO6: 1 }
 * out   -a-b-|
 * ```
 *
 * @example
 * of({ GPIO23: 1, GPIO24: 0, GPIO25: 1 } as const).pipe(setLines({ lines: [23, 24, 25] })).subscribe();
 */
export function setLines({
  lines,
  activeLow = false,
  onClaimed,
}: OutputsOptions): MonoTypeOperatorFunction<LineLevels> {
  const pins = pinNames(lines, 'lines');
  const flags = lineFlags.output | (activeLow ? lineFlags.activeLow : 0);
  const inactive = new Map(pins.map((pin) => [pin, 0] as const));

  // Emits the function that sets the lines, and does not complete, because the claim lasts as long.
  const writer$ = withLines$({ pins, flags }, ({ libc, claimed }) => {
    const write: WriteLines = (levels) => {
      claimed.forEach((claim) => {
        levelWriter(libc, claim, levels)();
      });
      return EMPTY;
    };
    return concat(of(write), NEVER).pipe(finalize(() => void write(inactive)));
  });

  return writeWith(writer$, pins, onClaimed);
}
