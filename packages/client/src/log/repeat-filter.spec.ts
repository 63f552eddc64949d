import { repeatFilter } from './repeat-filter.ts';

describe('repeatFilter', () => {
  let now: number;
  const clock = { monotonic: () => now, wall: () => 0 };
  beforeEach(() => (now = 0));
  /** The decisions about a text at these minutes. */
  const judged = (judge: (text: string) => string, text: string, ...minutes: readonly number[]) =>
    minutes.map((minute) => {
      now = minute * 60_000;
      return judge(text);
    });

  it('passes a text at once, then after 1 min, 10 min and every hour', () => {
    const { judge } = repeatFilter(clock);
    expect(judged(judge, 'a', 0, 0.99, 1, 10.99, 11, 70.99, 71, 130.99, 131)).toEqual([
      'new',
      'quiet',
      'again',
      'quiet',
      'again',
      'quiet',
      'again',
      'quiet',
      'again',
    ]);
  });

  it('passes another text at once, and treats texts that differ only in numbers as equal', () => {
    const { judge } = repeatFilter(clock);
    expect(['a 1', 'b 1', 'a 22', 'b 3', 'a'].map(judge)).toEqual(['new', 'new', 'quiet', 'quiet', 'new']);
  });

  it('remembers twenty texts, and treats all further ones as equal', () => {
    const { judge } = repeatFilter(clock);
    const texts = Array.from({ length: 100 }, (_, index) => String.fromCodePoint(0x100 + index));
    expect(texts.map(judge).filter((news) => news === 'new')).toHaveLength(21);
    expect(texts.map(judge).filter((news) => news === 'new')).toHaveLength(0);
  });

  it('starts over after forget', () => {
    const { judge, forget } = repeatFilter(clock);
    expect([judge('a'), judge('a'), forget(), judge('a')]).toEqual(['new', 'quiet', undefined, 'new']);
  });
});
