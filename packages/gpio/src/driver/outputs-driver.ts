import type { MonoTypeOperatorFunction } from 'rxjs';
import type { LineLevels } from './line-levels.ts';

/**
 * A driver of outputs, as an operator: sets its lines to the levels that come and emits them once they are set.
 *
 * Bad options throw at once. The lines are claimed on subscribe, all inactive; levels that come together change together.
 * At the end, an error or unsubscribe included, the lines are made inactive and freed: no lamp stays lit. A line that
 * somebody else holds is an error notification (see `busyPinError`), as are levels for a line that is not one of them.
 *
 * @example
 * const light = (setLines: OutputsDriver) => of({ GPIO5: 1 } as const).pipe(setLines({ lines: ['GPIO5'] }));
 */
export type OutputsDriver = (options: OutputsOptions) => MonoTypeOperatorFunction<LineLevels>;

/**
 * Which lines a driver is to set, and how they are wired.
 *
 * @example
 * const select: OutputsOptions = { lines: ['GPIO23', 24, 25] };
 */
export interface OutputsOptions {
  /** The lines to set; 17 and `'17'` mean `GPIO17`. */
  readonly lines: readonly (string | number)[];
  /**
   * Whether an active line is driven low.
   * @default false
   */
  readonly activeLow?: boolean;
}
