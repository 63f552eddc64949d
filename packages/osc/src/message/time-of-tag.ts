import type { OscTimeTag } from './osc-time-tag.ts';

const EPOCH_SECONDS = 2_208_988_800; // from 1900 to 1970
const ERA_SECONDS = 2 ** 32;

/**
 * The wall clock's time that a time tag means, in ms since 1970; nothing for the tag that means at once. Counts that are
 * before 1968 belong to the era that begins in 2036.
 *
 * @example
 * const ms = timeOfTag({ seconds: 2_208_988_801, fraction: 2 ** 31 }); // 1500
 */
export const timeOfTag = ({ seconds, fraction }: OscTimeTag): number | undefined => {
  if (seconds === 0 && fraction === 1) return undefined;
  const era = seconds < 2 ** 31 ? ERA_SECONDS : 0;
  return (seconds + era - EPOCH_SECONDS) * 1000 + (fraction * 1000) / ERA_SECONDS;
};
