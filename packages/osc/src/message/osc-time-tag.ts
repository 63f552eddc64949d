/**
 * A point in time of OSC: seconds since 1900 and a fraction in units of 2⁻³² s, each a uint32, without loss of precision.
 * `{ seconds: 0, fraction: 1 }` means "immediately".
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
 * Converts a time tag to ms since 1970; `undefined` for the tag that means "immediately". Seconds before 1968 belong to the era
 * that begins in 2036.
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
 * Converts a wall clock time in ms since 1970 to a time tag. The seconds restart at 0 in 2036, like those of NTP.
 *
 * @example
 * const inASecond = timeTagAt(systemClock.wall() + 1000);
 */
export function timeTagAt(ms: number): OscTimeTag {
  const seconds = Math.floor(ms / 1000);
  const fraction = Math.floor(((ms - seconds * 1000) / 1000) * 2 ** 32);
  return { seconds: (seconds + epochSeconds) >>> 0, fraction };
}
