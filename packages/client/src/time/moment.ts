import type { Clock } from './clock.ts';

/** A point in time, on the monotonic clock and on a clock that advances while the machine is suspended. */
export interface Moment {
  readonly monotonic: number;
  readonly boot: number;
}

/** A moment that nobody asks for, where it would take time to read the clocks. */
export const never: Moment = { monotonic: 0, boot: 0 };

/** The current moment: one reading of each clock. */
export function momentOf(clock: Clock): Moment {
  return { monotonic: clock.monotonic(), boot: sinceBoot(clock) };
}

/** The moment `at` on the monotonic clock. Without `at`, and for a future or invalid `at`, the current moment. */
export function earlier(now: Moment, at: number | undefined): Moment {
  const age = Number.isFinite(at) ? Math.max(0, now.monotonic - Number(at)) : 0;
  return { monotonic: now.monotonic - age, boot: now.boot - age };
}

/** The time since a moment, in ms. The larger of the two elapsed times counts, because the wall clock may be set back. */
export function elapsedSince(moment: Moment, now: Moment): number {
  return Math.max(now.monotonic - moment.monotonic, now.boot - moment.boot);
}

/** How far the two clocks have drifted apart since a moment, in ms: the length of a suspend, or a step of the wall clock. */
export function driftSince(moment: Moment, clock: Clock): number {
  return Math.abs(sinceBoot(clock) - moment.boot - (clock.monotonic() - moment.monotonic));
}

function sinceBoot({ boot, wall }: Clock): number {
  return boot ? boot() : wall();
}
