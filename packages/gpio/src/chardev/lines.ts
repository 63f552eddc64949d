import { NEVER, concat, finalize, of } from 'rxjs';
import type { Observable } from 'rxjs';
import type { HeldLines } from '../driver/held-lines.ts';
import { levelsByPin } from '../driver/levels-by-pin.ts';
import type { LinesOptions } from '../driver/lines-options.ts';
import { namedLines } from '../driver/named-lines.ts';
import { lineFlags } from './line-flags.ts';
import { linePulls } from './line-pulls.ts';
import { readLevels } from './read-levels.ts';
import { withLines$ } from './with-lines.ts';
import { writeLevels } from './write-levels.ts';

/**
 * Real lines that are set and read step by step, through the kernel's GPIO character device.
 *
 * To set the outputs of one chip is one call to the kernel, to read its inputs another; both have happened when the
 * function returns.
 *
 * @example
 * multiplexer$({ lines$, now: () => systemClock.monotonic() }).subscribe(console.log);
 */
export function lines$(options: LinesOptions): Observable<HeldLines> {
  const { outputs, inputs, idle } = namedLines(options);
  const { pull = 'up', activeLow = pull === 'up' } = options;
  const inputFlags = lineFlags.input | linePulls[pull] | (activeLow ? lineFlags.activeLow : 0);
  const outputsHeld = { pins: outputs, flags: lineFlags.output, initial: idle };
  return withLines$(outputsHeld, ({ libc, claimed: written }) => {
    const write = (levels: ReadonlyMap<string, 0 | 1>) => written.forEach((ours) => writeLevels(libc, ours, levels));
    return withLines$({ pins: inputs, flags: inputFlags }, ({ claimed: read }) => {
      const lines: HeldLines = {
        set: (levels) => write(levelsByPin(levels, outputs)),
        get: () => Object.fromEntries(read.flatMap((ours) => readLevels(libc, ours))),
      };
      return concat(of(lines), NEVER);
    }).pipe(finalize(() => write(idle)));
  });
}
