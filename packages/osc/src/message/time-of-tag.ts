import type { OscTimeTag } from './osc-time-tag.ts';

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
