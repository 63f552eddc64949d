import type { DriverFailure, DriverRig } from './conformance.ts';
import type { ClaimedLines, LinesDriver, LinesOptions } from '../driver/lines-driver.ts';

/**
 * A driver of lines and the hands and eyes to try it with: what `linesConformance` needs.
 *
 * @example
 * const rig: LinesRig = { lines$, outputs: ['GPIO23', 'GPIO16'], input: 'GPIO18', level, drive };
 */
export interface LinesRig extends DriverRig {
  readonly lines$: LinesDriver;
  /** The full names of two lines that are free and may be set. */
  readonly outputs: readonly [string, string];
  /** The full name of a line that is free and may be read. */
  readonly input: string;
  /** What is on the wire of an output: 0 is low. */
  readonly level: (line: string) => 0 | 1;
  /** Puts a level on the wire of the input; called while the lines are held, the first output set to 0 and the second to 1. */
  readonly drive: (level: 0 | 1) => void;
}

/** Subscribes the rig's driver and holds what it gives until `end`. */
export async function openLines({ lines$, settled }: LinesRig, options: LinesOptions) {
  const held: ClaimedLines[] = [];
  const errors: DriverFailure[] = [];
  const subscription = lines$(options).subscribe({
    next: (lines) => held.push(lines),
    error: (error: unknown) => errors.push(error as object),
  });
  await settled?.();
  const end = async () => {
    subscription.unsubscribe();
    await settled?.();
  };
  const lines = () => {
    const [first] = held;
    if (first === undefined) throw new Error(`no lines, but ${String(errors[0]?.message)}`);
    return first;
  };
  return { held, errors, lines, end };
}
