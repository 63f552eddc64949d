import type { EdgesDriver, EdgesOptions, GpioEdge } from '../driver/edges-driver.ts';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';
import type { DriverFailure, DriverRig } from './conformance.ts';

/**
 * A driver of edges, and a hand on its buttons: what `edgesConformance` needs.
 *
 * @example
 * const rig: EdgesRig = { ...fakePins(), lines: ['GPIO17', 'GPIO27'] };
 */
export interface EdgesRig extends DriverRig {
  readonly edges$: EdgesDriver;
  /** The full names of two free lines whose buttons are open. */
  readonly lines: readonly [string, string];
  /**
   * Closes the button of a line. The options are those that the line was opened with: the line then reads low if it is
   * active low.
   */
  readonly press: (line: string, options: EdgesOptions) => void;
  readonly release: (line: string, options: EdgesOptions) => void;
  /**
   * The clock of the timestamps. A driver of real lines takes the clock of `process.hrtime`.
   * @default timestamps are only compared with each other
   */
  readonly clock?: MonotonicClock;
}

/** Subscribes to the rig's driver, and collects edges and errors until `end`. */
export async function openEdges({ edges$, settled }: EdgesRig, options: EdgesOptions) {
  const edges: GpioEdge[] = [];
  const errors: DriverFailure[] = [];
  const subscription = edges$(options).subscribe({
    next: (edge) => edges.push(edge),
    error: (error: unknown) => errors.push(error as object),
  });
  await settled?.();
  const end = () => {
    subscription.unsubscribe();
  };
  return { edges, errors, end };
}

/** Presses and releases the button of a line, and waits until both have happened. */
export async function pressOnce(rig: EdgesRig, line: string, options: EdgesOptions): Promise<void> {
  rig.press(line, options);
  await rig.settled?.();
  rig.release(line, options);
  await rig.settled?.();
}
