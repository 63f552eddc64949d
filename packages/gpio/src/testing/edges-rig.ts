import type { DriverFailure, DriverRig } from './conformance.ts';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';
import type { EdgesDriver, EdgesOptions, GpioEdge } from '../driver/edges-driver.ts';

/**
 * A driver and the hands to try it with: what `edgesConformance` needs.
 *
 * @example
 * const rig: EdgesRig = { ...fakePins(), lines: ['GPIO17', 'GPIO27'] };
 */
export interface EdgesRig extends DriverRig {
  readonly edges$: EdgesDriver;
  /** The full names of two lines that are free, and whose buttons are open. */
  readonly lines: readonly [string, string];
  /** Closes the button of a line that was opened with these options: the line then reads 0 if they are active low. */
  readonly press: (line: string, options: EdgesOptions) => void;
  readonly release: (line: string, options: EdgesOptions) => void;
  /**
   * The clock of the stamps, in ms; a driver of real lines takes `process.hrtime`'s.
   * @default stamps are only compared with each other
   */
  readonly clock?: MonotonicClock;
}

/** Subscribes the rig's driver and keeps what it says until `end`. */
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

/** Presses a line's button and lets it go, and waits until both have come through. */
export async function pressOnce(rig: EdgesRig, line: string, options: EdgesOptions): Promise<void> {
  rig.press(line, options);
  await rig.settled?.();
  rig.release(line, options);
  await rig.settled?.();
}
