/**
 * A point in time as OSC writes it: seconds since 1900 and the fraction of one in 2⁻³², each a uint32, so that nothing is
 * lost. `{ seconds: 0, fraction: 1 }` means at once.
 *
 * @example
 * const atOnce: OscTimeTag = { seconds: 0, fraction: 1 };
 */
export interface OscTimeTag {
  readonly seconds: number;
  readonly fraction: number;
}

const epochSeconds = 2_208_988_800; // from 1900 to 1970
const eraSeconds = 2 ** 32;

/**
 * The wall clock's time that a time tag means, in ms since 1970; nothing for the tag that means at once. Counts that are
 * before 1968 belong to the era that begins in 2036.
 *
 * @example
 * const ms = timeOfTag({ seconds: 2_208_988_801, fraction: 2 ** 31 }); // 1500
 */
export function timeOfTag({ seconds, fraction }: OscTimeTag): number | undefined {
  if (seconds === 0 && fraction === 1) return undefined;
  const era = seconds < 2 ** 31 ? eraSeconds : 0;
  return (seconds + era - epochSeconds) * 1000 + (fraction * 1000) / eraSeconds;
}

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
