import type { OutputsDriver, OutputsOptions } from '../driver/outputs-driver.ts';
import { Subject } from 'rxjs';
import type { LineLevels } from '../driver/line-levels.ts';

/**
 * A driver of outputs and the eyes to see what it does: what `outputsConformance` needs.
 *
 * @example
 * const rig: OutputsRig = { ...simulatedOutputs(), lines: ['GPIO23', 'GPIO24'] };
 */
export interface OutputsRig {
  readonly setLines: OutputsDriver;
  /** The full names of two lines that are free. */
  readonly lines: readonly [string, string];
  /** What is on the wire: 0 is low, whatever that means. */
  readonly level: (line: string) => 0 | 1;
  /**
   * The name of a line that the driver cannot have.
   * @default it takes any name
   */
  readonly missing?: string;
  /**
   * Resolves when what was begun (a claim, a level, a freeing) has come through.
   * @default at once
   */
  readonly settled?: () => Promise<void>;
  /**
   * Gives the lines back.
   * @default nothing
   */
  readonly close?: () => Promise<void>;
}

/** Subscribes the rig's driver and keeps what it says until `end`. */
export async function openOutputs({ setLines, settled }: OutputsRig, options: OutputsOptions) {
  const levels$ = new Subject<LineLevels>();
  const written: LineLevels[] = [];
  const errors: { kind?: unknown; pin?: unknown; message?: string }[] = [];
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
