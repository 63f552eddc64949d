import type { Clock } from './clock.ts';

/** A point in time, on the monotonic clock and on a clock that advances while the machine is suspended. */
export interface Moment {
  readonly monotonic: number;
  readonly boot: number;
}

/** The current moment: one reading of each clock. */
export function momentOf(clock: Clock): Moment {
  return { monotonic: clock.monotonic(), boot: sinceBoot(clock) };
}

/** The moment `at` on the monotonic clock. */
export function earlier(now: Moment, at: number | undefined): Moment {
  const age = ageOf(at, now.monotonic);
  return { monotonic: now.monotonic - age, boot: now.boot - age };
}

/** The time since `at` on the monotonic clock, in ms. Without `at`, and for a future or invalid `at`, 0. */
export function ageOf(at: number | undefined, now: number): number {
  return Number.isFinite(at) ? Math.max(0, now - Number(at)) : 0;
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
