import type { Clock } from '../time/clock.ts';

/** Whether to log a text: it is new, it was last logged long enough ago, or neither. */
type News = 'new' | 'again' | 'quiet';

/** Remembers which texts were logged, and when. */
export interface RepeatFilter {
  /** Decides whether to log a text now. If so, the text counts as logged. */
  readonly judge: (text: string) => News;
  /** Forgets all texts, so each is new again. */
  readonly forget: () => void;
}

/** How long a text is not logged again, in ms, after the first time, the second time and any later time. */
const pauses = [60_000, 600_000, 3_600_000] as const;
/** How many texts are remembered separately. */
const maxTexts = 20;

/** Keeps a log short when a text recurs: the text is logged again after 1 min, then after 10 min, then every hour. */
export function repeatFilter(clock: Clock): RepeatFilter {
  const logged = new Map<string, { readonly at: number; readonly times: number }>();
  return {
    judge(text) {
      // Texts that differ only in numbers are equal.
      const digitless = text.replace(/\d+/g, '#');
      const key = logged.has(digitless) || logged.size < maxTexts ? digitless : '';
      const { at, times } = logged.get(key) ?? { at: -Infinity, times: 0 };
      const now = clock.monotonic();
      if (times > 0 && now - at < (pauses[times - 1] ?? pauses[2])) return 'quiet';
      logged.set(key, { at: now, times: times + 1 });
      return times === 0 ? 'new' : 'again';
    },
    forget: () => logged.clear(),
  };
}
