import { Subject } from 'rxjs';
import type { LineLevels } from '../driver/line-levels.ts';
import type { OutputsDriver, OutputsOptions } from '../driver/outputs-driver.ts';
import type { DriverFailure, DriverRig } from './conformance.ts';

/**
 * A driver of outputs, and a view of the wires of its lines: what `outputsConformance` needs.
 *
 * @example
 * const rig: OutputsRig = { ...simulatedOutputs(), lines: ['GPIO23', 'GPIO24'] };
 */
export interface OutputsRig extends DriverRig {
  readonly setLines: OutputsDriver;
  /** The full names of two free lines. */
  readonly lines: readonly [string, string];
  /** The level on the wire of a line: 0 is low, also for a line that is active low. */
  readonly level: (line: string) => 0 | 1;
}

/** Subscribes to the rig's driver, and collects what it emits until `end`. */
export async function openOutputs({ setLines, settled }: OutputsRig, options: OutputsOptions) {
  const levels$ = new Subject<LineLevels>();
  const written: LineLevels[] = [];
  const errors: DriverFailure[] = [];
  let completed = false;
  const subscription = levels$.pipe(setLines(options)).subscribe({
    next: (levels) => written.push(levels),
    error: (error: unknown) => errors.push(error as object),
    complete: () => {
      completed = true;
    },
  });
  await settled?.();
  const set = async (levels: LineLevels) => {
    levels$.next(levels);
    await settled?.();
  };
  const end = () => {
    subscription.unsubscribe();
  };
  return { levels$, set, written, errors, end, completed: () => completed };
}
