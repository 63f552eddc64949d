import type { Clock } from './clock.ts';

/** A point in time, by the monotonic clock and by one that goes on while the machine is suspended. */
export interface Moment {
  readonly monotonic: number;
  readonly boot: number;
}

/** Now, or when it was `at` on the monotonic clock; a time to come, and what is no time, is now. */
export function momentOf(clock: Clock, at?: number): Moment {
  const monotonic = clock.monotonic();
  const age = Number.isFinite(at) ? Math.max(0, monotonic - Number(at)) : 0;
  return { monotonic: monotonic - age, boot: sinceBoot(clock) - age };
}

/** How long ago that was, in ms, by whichever clock says more: the wall clock, where it is used, may be set back. */
export function elapsedSince(moment: Moment, clock: Clock): number {
  return Math.max(clock.monotonic() - moment.monotonic, sinceBoot(clock) - moment.boot);
}

/** How far apart the two clocks have drifted since then, in ms: how long the machine was suspended, or the wall clock's step. */
export function driftSince(moment: Moment, clock: Clock): number {
  return Math.abs(sinceBoot(clock) - moment.boot - (clock.monotonic() - moment.monotonic));
}

function sinceBoot({ boot, wall }: Clock): number {
  return boot ? boot() : wall();
}
