import type { Clock } from './clock.ts';

/** A point in time, on the monotonic clock and on a clock that advances while the machine is suspended. */
export interface Moment {
  readonly monotonic: number;
  readonly boot: number;
}

/** The moment `at` on the monotonic clock. Without `at`, and for a future or invalid `at`, the current moment. */
export function momentOf(clock: Clock, at?: number): Moment {
  const monotonic = clock.monotonic();
  const age = Number.isFinite(at) ? Math.max(0, monotonic - Number(at)) : 0;
  return { monotonic: monotonic - age, boot: sinceBoot(clock) - age };
}

/** The time since a moment, in ms. The larger of the two elapsed times counts, because the wall clock may be set back. */
export function elapsedSince(moment: Moment, clock: Clock): number {
  return Math.max(clock.monotonic() - moment.monotonic, sinceBoot(clock) - moment.boot);
}

/** How far the two clocks have drifted apart since a moment, in ms: the length of a suspend, or a step of the wall clock. */
export function driftSince(moment: Moment, clock: Clock): number {
  return Math.abs(sinceBoot(clock) - moment.boot - (clock.monotonic() - moment.monotonic));
}

function sinceBoot({ boot, wall }: Clock): number {
  return boot ? boot() : wall();
}
