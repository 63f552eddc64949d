import * as fc from 'fast-check';
import { type ClockBounds, offsetAt, unknownClock, withExchange } from './clock-bounds.ts';
import type { Exchange } from './exchange.ts';

/** An exchange with a clock that is 5000 ms ahead. The pong is sent 0.2 ms after the ping was received. */
function exchange(sent: number, upMs: number, downMs: number, ahead = 5000): Exchange {
  const theyReceived = sent + upMs + ahead;
  return { sent, theyReceived, theySent: theyReceived + 0.2, received: sent + upMs + 0.2 + downMs };
}

function after(...exchanges: readonly Exchange[]): ClockBounds {
  return exchanges.reduce((known, next) => withExchange(known, next, { driftPpm: 0 }), unknownClock);
}

function bounds(known: ClockBounds, at = known.heardAt) {
  return offsetAt(known, at, { driftPpm: 0 });
}

describe('withExchange', () => {
  it('bounds the offset by the time that each way may have taken', () => {
    const { atLeast = NaN, atMost = NaN } = bounds(after(exchange(100, 3, 1))) ?? {};
    expect([atLeast, atMost].map((ms) => Number(ms.toFixed(2)))).toEqual([4999, 5003]);
  });

  it('takes the best bound of each side from different exchanges', () => {
    const { atLeast = NaN, atMost = NaN } = bounds(after(exchange(100, 3, 1), exchange(200, 0.5, 9))) ?? {};
    expect([atLeast, atMost].map((ms) => Number(ms.toFixed(2)))).toEqual([4999, 5000.5]);
  });

  it('widens a bound with its age, by 50 ms in a million', () => {
    const known = withExchange(unknownClock, exchange(1000, 1, 1));
    const { atLeast = NaN, atMost = NaN } = offsetAt(known, 21_000) ?? {};
    expect([atLeast, atMost].map((ms) => Number(ms.toFixed(2)))).toEqual([4998, 5002]);
  });

  it('is as unsure of the time before the latest exchange as of the time after it', () => {
    const known = withExchange(unknownClock, exchange(1000, 1, 1));
    const later = offsetAt(known, known.heardAt + 500);
    expect(offsetAt(known, known.heardAt - 500)).toEqual(later);
  });

  it('forgets an exchange that is older than the window', () => {
    const known = [exchange(0, 0.1, 0.1), exchange(900, 5, 5), exchange(1200, 6, 6)].reduce(
      (known, next) => withExchange(known, next, { driftPpm: 0, windowMs: 1000 }),
      unknownClock,
    );
    const { atLeast = NaN, atMost = NaN } = bounds(known) ?? {};
    expect([atLeast, atMost].map((ms) => Number(ms.toFixed(2)))).toEqual([4995, 5005]);
  });

  it.each([4000, 6000, -1e9])('begins anew when a clock steps to %i ms ahead, and says so', (ahead) => {
    const known = after(exchange(100, 1, 1), exchange(150, 1, 1), exchange(200, 1, 1, ahead));
    expect(known.restarts).toBe(1);
    const { atLeast = NaN, atMost = NaN } = bounds(known) ?? {};
    expect([atLeast, atMost].map((ms) => Number((ms - ahead).toFixed(2)))).toEqual([-1, 1]);
  });

  it.each([
    ['a reading is missing', { ...exchange(1, 1, 1), theySent: NaN }],
    ['a reading is infinite', { ...exchange(1, 1, 1), theyReceived: -Infinity }],
    ['the pong came before the ping', { ...exchange(1, 1, 1), received: 0 }],
    ['the pong was sent before the ping was received', { ...exchange(1, 1, 1), theySent: 1 }],
  ])('ignores an exchange if %s', (_, wrong) => {
    const known = after(exchange(100, 1, 1));
    expect(withExchange(known, wrong)).toBe(known);
  });

  it('knows nothing before the first exchange', () => {
    expect(offsetAt(unknownClock, 0)).toBeUndefined();
  });

  it('keeps few exchanges, because one that is worse than a later one is of no more use', () => {
    const many = Array.from({ length: 1000 }, (_, n) => exchange(n * 50, 1 + ((n * 7) % 10), 1 + ((n * 3) % 10)));
    const { atLeast, atMost } = many.reduce((known, next) => withExchange(known, next), unknownClock);
    expect(Math.max(atLeast.length, atMost.length)).toBeLessThan(20);
  });
});

describe('the bounds of an offset', () => {
  const delay = fc.double({ min: 0, max: 300, noNaN: true });
  const way = fc.record({ up: delay, down: delay, thinks: fc.double({ min: 0, max: 20, noNaN: true }), pause: delay });

  it('contain the truth, whatever the delays are and however the clock drifts within the allowance', () => {
    const property = fc.property(
      fc.array(way, { minLength: 1, maxLength: 40 }),
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.double({ min: -50, max: 50, noNaN: true }),
      fc.double({ min: -2000, max: 2000, noNaN: true }),
      (ways, ahead, ppm, from) => {
        const theirs = (at: number) => at + ahead + (at * ppm) / 1e6;
        let now = 0;
        let known = unknownClock;
        for (const { up, down, thinks, pause } of ways) {
          const received = now + up + thinks + down;
          known = withExchange(known, {
            sent: now,
            theyReceived: theirs(now + up),
            theySent: theirs(now + up + thinks),
            received,
          });
          now = received + pause;
        }
        const at = now + from;
        const { atLeast = Infinity, atMost = -Infinity } = offsetAt(known, at) ?? {};
        const offset = theirs(at) - at;
        expect(atLeast).toBeLessThanOrEqual(offset);
        expect(atMost).toBeGreaterThanOrEqual(offset);
        expect(known.restarts).toBe(0);
      },
    );
    fc.assert(property, { numRuns: 500 });
  });

  it('would not, if the clock drifted faster', () => {
    const theirs = (at: number) => at * (1 + 500 / 1e6);
    const known = [0, 10_000].reduce(
      (known, at) =>
        withExchange(known, { sent: at, theyReceived: theirs(at + 3), theySent: theirs(at + 3), received: at + 6 }),
      unknownClock,
    );
    expect(offsetAt(known, 10_006)?.atMost).toBeLessThan(theirs(10_006) - 10_006);
  });
});
