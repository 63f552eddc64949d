import type { Clock } from '../time/clock.ts';

/** Whether a text is to be told: it is new, it was told long enough ago, or it is neither. */
type News = 'new' | 'again' | 'quiet';

/** Which texts were told, and when. */
export interface RepeatFilter {
  /** Tells whether a text is to be told now, and takes it for told then. */
  readonly judge: (text: string) => News;
  /** Takes every text for new. */
  readonly forget: () => void;
}

/** How long a text is not told again, in ms, after the first time, the second and any later one. */
const pauses = [60_000, 600_000, 3_600_000] as const;
/** How many texts are told apart. */
const maxTexts = 20;

/** Keeps a log short where one text comes over and over: it is told again after 1 min, then 10 min, then every hour. */
export function repeatFilter(clock: Clock): RepeatFilter {
  const told = new Map<string, { readonly at: number; readonly times: number }>();
  return {
    judge(text) {
      // Only numbers differ: it is the same text.
      const digitless = text.replace(/\d+/g, '#');
      const key = told.has(digitless) || told.size < maxTexts ? digitless : '';
      const { at, times } = told.get(key) ?? { at: -Infinity, times: 0 };
      const now = clock.monotonic();
      if (times > 0 && now - at < (pauses[times - 1] ?? pauses[2])) return 'quiet';
      told.set(key, { at: now, times: times + 1 });
      return times === 0 ? 'new' : 'again';
    },
    forget: () => told.clear(),
  };
}
