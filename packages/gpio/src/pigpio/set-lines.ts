import type { MonoTypeOperatorFunction } from 'rxjs';
import type { LineLevels } from '../driver/line-levels.ts';
import type { OutputsOptions } from '../driver/outputs-options.ts';
import { thisPigpio } from './this-pigpio.ts';

/**
 * Sets lines of a Raspberry Pi 0 to 4, through npm's pigpio, to the levels that come, and emits them once they are set.
 *
 * Lines that go the same way change together. They are inactive first, and at the end, an error or unsubscribe included,
 * again.
 *
 * ```
 * in    -a-b-|         a = { GPIO5: 1 }, b = { GPIO5: 0, GPIO6: 1 }
 * out   -a-b-|
 * ```
 *
 * @example
 * of({ GPIO23: 1, GPIO24: 0, GPIO25: 1 } as const).pipe(setLines({ lines: [23, 24, 25] })).subscribe();
 */
export function setLines(options: OutputsOptions): MonoTypeOperatorFunction<LineLevels> {
  return thisPigpio.setLines(options);
}
