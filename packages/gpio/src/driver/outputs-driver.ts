import type { MonoTypeOperatorFunction } from 'rxjs';
import type { LineLevels } from './line-levels.ts';

/**
 * A driver of outputs: a function that returns an operator. The operator sets its lines to each of the source's levels,
 * and emits the levels once they are set. Levels of one value change together.
 *
 * Bad options throw immediately. The operator claims its lines on subscribe and makes them all inactive. When it ends,
 * also by an error or by unsubscribe, it makes them inactive again and frees them, and therefore no lamp stays lit. It
 * errors if another program holds a line (see `busyPinError`), and on levels for a line that is not one of its own.
 *
 * @example
 * const light = (setLines: OutputsDriver) => of({ GPIO5: 1 } as const).pipe(setLines({ lines: ['GPIO5'] }));
 */
export type OutputsDriver = (options: OutputsOptions) => MonoTypeOperatorFunction<LineLevels>;

/**
 * Which lines a driver sets, and how they are wired.
 *
 * @example
 * const select: OutputsOptions = { lines: ['GPIO23', 24, 25] };
 */
export interface OutputsOptions {
  /** The lines to set. 17 and `'17'` mean `GPIO17`. */
  readonly lines: readonly (string | number)[];
  /**
   * Whether an active line is driven low.
   * @default false
   */
  readonly activeLow?: boolean;
  /**
   * Called once the driver has claimed all lines and made them inactive.
   * @default nothing is called
   */
  readonly onClaimed?: () => void;
}
