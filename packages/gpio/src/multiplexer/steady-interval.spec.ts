import { marbles } from '@hardware-ws/client/testing';
import { map, take, toArray } from 'rxjs';
import { steadyInterval$ } from './steady-interval.ts';

describe('steadyInterval$', () => {
  it('emits the time at once and then at each interval', () => {
    marbles(({ clock, expectObservable }) => {
      expectObservable(steadyInterval$(5, clock).pipe(take(4))).toBe('a----b----c----(d|)', {
        a: 0,
        b: 5,
        c: 10,
        d: 15,
      });
    });
  });

  it('keeps the average of an interval that is no whole number of ms', () => {
    marbles(({ clock, expectObservable }) => {
      const last$ = steadyInterval$(10 / 3, clock).pipe(
        take(301),
        toArray(),
        map((times) => Math.abs((times.at(-1) ?? 0) - 1000) <= 2),
      );
      expectObservable(last$).toBe('1001ms (a|)', { a: true });
    });
  });

  it('keeps the average if each timer is late, and changes the delay by 1 ms at a time', () => {
    marbles(({ clock, expectObservable }) => {
      const late = { monotonic: () => clock.monotonic() * 1.03 };
      const gaps$ = steadyInterval$(5, late).pipe(
        take(1001),
        toArray(),
        map((times) => {
          const gaps = times.slice(1).map((time, index) => Math.round((time - (times[index] ?? 0)) / 1.03));
          return { gaps: [...new Set(gaps)].sort(), ms: Math.round((times.at(-1) ?? 0) / 1000) };
        }),
      );
      expectObservable(gaps$).toBe('4856ms (a|)', { a: { gaps: [4, 5], ms: 5 } });
    });
  });
});
