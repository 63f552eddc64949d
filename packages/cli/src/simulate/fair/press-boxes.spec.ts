import { marbles } from '@hardware-ws/client/testing';
import { map, tap } from 'rxjs';
import { pressBoxes$ } from './press-boxes.ts';

/** The line, without the time of day. */
const texts = map((line: string) => line.replace(/^\S+ {2}/, ''));

describe('pressBoxes$', () => {
  it('presses each button at its time, and reports it before anything comes of it', () => {
    marbles(({ clock, flush, expectObservable }) => {
      const log: string[] = [];
      const box = (id: number) => ({
        id,
        button: (level: 0 | 1, at: number) => void log.push(`${id} is ${level} at ${at}`),
      });
      const race$ = pressBoxes$(
        [
          { box: box(1), afterMs: 0 },
          { box: box(3), afterMs: 5 },
        ],
        clock,
      ).pipe(
        texts,
        tap((line) => log.push(line)),
      );
      expectObservable(race$).toBe('a----b 29ms |', { a: 'box 1 pressed', b: 'box 3 pressed, 5.0 ms later' });
      flush();
      expect(log).toEqual([
        'box 1 pressed',
        '1 is 1 at 0',
        'box 3 pressed, 5.0 ms later',
        '3 is 1 at 5',
        '1 is 0 at 20',
        '3 is 0 at 25',
      ]);
    });
  });

  it('presses nothing more once it is unsubscribed', () => {
    marbles(({ clock, timers, flush, expectObservable }) => {
      const button = jest.fn();
      const race$ = pressBoxes$([{ box: { id: 2, button }, afterMs: 5 }], clock);
      expectObservable(race$, '^--!').toBe('');
      flush();
      expect({ presses: button.mock.calls, timers: timers() }).toEqual({ presses: [], timers: 0 });
    });
  });

  it('waits on if a timer fires before the time of the press', () => {
    marbles(({ clock, flush, expectObservable }) => {
      const button = jest.fn();
      const early = { ...clock, monotonic: () => clock.monotonic() - (clock.monotonic() === 9 ? 0.5 : 0) };
      const race$ = pressBoxes$([{ box: { id: 2, button }, afterMs: 9 }], early);
      expectObservable(race$.pipe(map(() => 'p'))).toBe('9.5ms p 28.5ms |');
      flush();
      expect(button.mock.calls).toEqual([
        [1, 9],
        [0, 29],
      ]);
    });
  });
});
