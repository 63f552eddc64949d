import { marbles } from '@hardware-ws/client/testing';
import { delayInOrder } from './delay-in-order.ts';

/** Returns these delays one after the other. */
function delays(...ms: readonly number[]) {
  const left = [...ms];
  return () => left.shift() ?? 0;
}

describe('delayInOrder', () => {
  it('delays each value by its own time', () => {
    marbles(({ hot, clock, expectObservable }) => {
      expectObservable(hot('-a-b---').pipe(delayInOrder(delays(1, 3), clock))).toBe('--a---b');
    });
  });

  it('lets no value overtake another, and no value wait longer than the ones before it', () => {
    marbles(({ hot, clock, expectObservable }) => {
      expectObservable(hot('-ab------c-').pipe(delayInOrder(delays(4, 1, 1), clock))).toBe('-----(ab)-c');
    });
  });

  it('delays by what the time of a value says', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const untilTen = delayInOrder<string>((at) => 10 - at, clock);
      expectObservable(hot('-a--b').pipe(untilTen)).toBe('----------(ab)');
    });
  });

  it('passes a value at once that has less than half a ms to wait', () => {
    marbles(({ hot, clock, expectObservable }) => {
      expectObservable(hot('-a-b').pipe(delayInOrder(delays(0, 0.49), clock))).toBe('-a-b');
    });
  });

  it('completes after the last value, and errors at once', () => {
    marbles(({ hot, cold, clock, expectObservable }) => {
      expectObservable(hot('-a|').pipe(delayInOrder(() => 3, clock))).toBe('----(a|)');
      expectObservable(hot('-a#').pipe(delayInOrder(() => 3, clock))).toBe('--#');
      expectObservable(cold('|').pipe(delayInOrder(() => 3, clock))).toBe('|');
    });
  });

  it('leaves no timer behind, and may be used twice', () => {
    marbles(({ hot, clock, timers, expectObservable, flush }) => {
      const late = delayInOrder<string>(() => 3, clock);
      const source = hot('-a-');
      expectObservable(source.pipe(late), '^-!').toBe('');
      expectObservable(source.pipe(late)).toBe('----a');
      flush();
      expect(timers()).toBe(0);
    });
  });

  it('errors if the delay throws', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const broken = () => {
        throw new Error('no delay');
      };
      expectObservable(hot('-a').pipe(delayInOrder(broken, clock))).toBe('-#', undefined, new Error('no delay'));
    });
  });
});
