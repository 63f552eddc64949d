import { marbles } from '@hardware-ws/client/testing';
import { map, NEVER } from 'rxjs';
import { clockEstimate, type ClockEstimate, clockOf } from './clock-of.ts';
import { unknownClock } from './clock-bounds.ts';
import type { Exchange } from './exchange.ts';

const exchanges: Record<string, Exchange> = {
  a: { sent: 0, theyReceived: 1010, theySent: 1010, received: 20 },
  b: { sent: 100, theyReceived: 1102, theySent: 1102, received: 104 },
  s: { sent: 200, theyReceived: 9202, theySent: 9202, received: 204 },
  w: { sent: NaN, theyReceived: 0, theySent: 0, received: 0 },
};
const options = { driftPpm: 0 };
const rounded = map((estimate: ClockEstimate) => ({ ...estimate, error: Number(estimate.error.toFixed(6)) }));

describe('clockOf', () => {
  it('emits what is known after each exchange, with the error and its age', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const exchanges$ = cold('-a--b--s--|', exchanges);
      expectObservable(clockOf(exchanges$, options).pipe(rounded)).toBe('-a--b--s--|', {
        a: { offset: 1000, error: 10.001, age: 20, restarts: 0 },
        b: { offset: 1000, error: 2.001, age: 4, restarts: 0 },
        s: { offset: 9000, error: 2.001, age: 4, restarts: 1 },
      });
      expectSubscriptions(exchanges$.subscriptions).toBe('^---------!');
    });
  });

  it('emits nothing for what is no exchange, and passes on an error, never and an early unsubscribe', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      expectObservable(clockOf(cold('w|', exchanges))).toBe('-|');
      expectObservable(clockOf(cold('#'))).toBe('#');
      expectObservable(clockOf(NEVER)).toBe('-');
      const exchanges$ = cold('-w-', exchanges);
      expectObservable(clockOf(exchanges$), '^!').toBe('-');
      expectSubscriptions(exchanges$.subscriptions).toBe('^!');
    });
  });

  it('keeps nothing from one subscriber to the next', () => {
    marbles(({ cold, expectObservable }) => {
      const clock$ = clockOf(cold('a|', exchanges), options).pipe(rounded);
      const a = { offset: 1000, error: 10.001, age: 20, restarts: 0 };
      expectObservable(clock$).toBe('a|', { a });
      expectObservable(clock$).toBe('a|', { a });
    });
  });

  it.each([
    [{ driftPpm: -1 }, 'driftPpm: expected a number of 0 or more, got -1'],
    [{ windowMs: NaN }, 'windowMs: expected a number of 0 or more, got NaN'],
  ])('throws on bad options immediately: %j', (wrong, message) => {
    expect(() => clockOf(NEVER, wrong)).toThrow(new RangeError(message));
  });
});

it('knows nothing of a clock without exchanges', () => {
  expect(clockEstimate(unknownClock, 0)).toBeUndefined();
});
