import { concat, finalize, NEVER, type Observable, of } from 'rxjs';
import { type LineLevels, levelsByPin } from '../driver/line-levels.ts';
import { type ClaimedLines, type LinesOptions, namedLines } from '../driver/lines-driver.ts';
import { rememberFrozen } from '../driver/remember-frozen.ts';
import { levelReader, levelWriter } from './chip-claim.ts';
import { lineFlags, linePulls } from './line-flags.ts';
import { withLines$ } from './with-lines.ts';

/**
 * Sets and reads real lines step by step, through the kernel's GPIO character device.
 *
 * Setting the outputs of a chip is one call to the kernel, and reading its inputs is another. Both have happened when
 * the function returns.
 *
 * @example
 * multiplexer$({ lines$, clock: systemClock }).subscribe(console.log);
 */
export function lines$(options: LinesOptions): Observable<ClaimedLines> {
  const { outputs, inputs, idle } = namedLines(options);
  const { pull = 'up', activeLow = pull === 'up' } = options;
  const inputFlags = lineFlags.input | linePulls[pull] | (activeLow ? lineFlags.activeLow : 0);
  const outputsHeld = { pins: outputs, flags: lineFlags.output, initial: idle };
  return withLines$(outputsHeld, ({ libc, claimed: written }) => {
    const writersOf = (levels: ReadonlyMap<string, 0 | 1>) => written.map((claim) => levelWriter(libc, claim, levels));
    const writers = rememberFrozen((levels: LineLevels) => writersOf(levelsByPin(levels, outputs)));
    return withLines$({ pins: inputs, flags: inputFlags }, ({ claimed: read }) => {
      const lines: ClaimedLines = {
        set: (levels) => writers(levels).forEach((write) => write()),
        get: levelReader(libc, read),
      };
      return concat(of(lines), NEVER);
    }).pipe(finalize(() => writersOf(idle).forEach((write) => write())));
  });
}
