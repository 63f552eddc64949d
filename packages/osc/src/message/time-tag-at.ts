import type { OscTimeTag } from './osc-time-tag.ts';

const epochSeconds = 2_208_988_800; // from 1900 to 1970

/**
 * The time tag of a wall clock's time, in ms since 1970. The count of seconds starts anew in 2036, as NTP's does.
 *
 * @example
 * const inASecond = timeTagAt(systemClock.wall() + 1000);
 */
export function timeTagAt(ms: number): OscTimeTag {
  const seconds = Math.floor(ms / 1000);
  const fraction = Math.floor(((ms - seconds * 1000) / 1000) * 2 ** 32);
  return { seconds: (seconds + epochSeconds) >>> 0, fraction };
}
