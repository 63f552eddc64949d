import type { ClaimedLines, LinesDriver, LinesOptions } from '../driver/lines-driver.ts';
import type { DriverFailure, DriverRig } from './conformance.ts';

/**
 * A driver of lines, and access to the wires of these lines: what `linesConformance` needs.
 *
 * @example
 * const rig: LinesRig = { lines$, outputs: ['GPIO23', 'GPIO16'], input: 'GPIO18', level, drive };
 */
export interface LinesRig extends DriverRig {
  readonly lines$: LinesDriver;
  /** The full names of two free lines that may be set. */
  readonly outputs: readonly [string, string];
  /** The full name of a free line that may be read. */
  readonly input: string;
  /** The level on the wire of an output: 0 is low. */
  readonly level: (line: string) => 0 | 1;
  /**
   * Sets the level on the wire of the input. Called while the lines are claimed, with the first output at 0 and the
   * second at 1.
   */
  readonly drive: (level: 0 | 1) => void;
}

/** Subscribes to the rig's driver, and keeps what it emits until `end`. */
export async function openLines({ lines$, settled }: LinesRig, options: LinesOptions) {
  const claimed: ClaimedLines[] = [];
  const errors: DriverFailure[] = [];
  const subscription = lines$(options).subscribe({
    next: (lines) => claimed.push(lines),
    error: (error: unknown) => errors.push(error as object),
  });
  await settled?.();
  const end = async () => {
    subscription.unsubscribe();
    await settled?.();
  };
  const lines = () => {
    const [first] = claimed;
    if (first === undefined)
      throw new Error(`the driver emitted no lines, and this error: ${String(errors[0]?.message)}`);
    return first;
  };
  return { claimed, errors, lines, end };
}
