import type { MonoTypeOperatorFunction } from 'rxjs';
import type { LineLevels } from './line-levels.ts';
import type { OutputsOptions } from './outputs-options.ts';

/**
 * A driver of outputs, as an operator: sets its lines to the levels that come and emits them once they are set.
 *
 * Bad options throw at once. The lines are claimed on subscribe, all inactive; levels that come together change together.
 * At the end, an error or unsubscribe included, the lines are made inactive and freed: no lamp stays lit. A line that
 * somebody else holds is an error notification (see `busyPin`), as are levels for a line that is not one of them.
 *
 * @example
 * const light = (setLines: OutputsDriver) => of({ GPIO5: 1 } as const).pipe(setLines({ lines: ['GPIO5'] }));
 */
export type OutputsDriver = (options: OutputsOptions) => MonoTypeOperatorFunction<LineLevels>;
