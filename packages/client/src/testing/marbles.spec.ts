import { interval, map, timer } from 'rxjs';
import { marbles } from './marbles.ts';

describe('marbles', () => {
  it('gives a clock that shows virtual time', () => {
    marbles(({ clock, expectObservable }) => {
      expectObservable(timer(3).pipe(map(() => [clock.monotonic(), clock.wall()]))).toBe('---(a|)', { a: [3, 3] });
    });
  });

  it('ends what would go on for ever', () => {
    marbles(({ expectObservable }) => expectObservable(interval(4)).toBe('----a---b--', { a: 0, b: 1 }), {
      maxFrames: 10,
    });
  });

  it('fails the test when a diagram is not as expected', () => {
    const wrong = () => marbles(({ expectObservable }) => expectObservable(timer(1)).toBe('--(a|)', { a: 0 }));
    expect(wrong).toThrow('toEqual');
  });

  it('leaves the comparison to another framework', () => {
    const compared: unknown[] = [];
    marbles(({ expectObservable }) => expectObservable(timer(1)).toBe('--(a|)', { a: 0 }), {
      assertEqual: (...both) => compared.push(both),
    });
    expect(compared).toHaveLength(1);
  });

  it('counts the timers that are set', () => {
    marbles(({ timers, flush }) => {
      const ticks = interval(1).subscribe();
      expect(timers()).toBe(1);
      ticks.unsubscribe();
      flush();
      expect(timers()).toBe(0);
    });
  });
});
