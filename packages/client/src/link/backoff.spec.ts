import fc from 'fast-check';
import { backoff, lanBackoff } from './backoff.ts';
import type { LinkEnd } from './end/link-end.ts';

function refused(status: number): LinkEnd {
  return { kind: 'refused', status, url: 'ws://show/' };
}

const waits = fc.nat({ max: 5000 });
const unit = fc.double({ min: 0, max: 1, noNaN: true });
const range = fc.record({
  initialMs: fc.nat({ max: 1000 }),
  factor: fc.double({ min: 1, max: 10, noNaN: true }),
  maxMs: fc.nat({ max: 100_000 }),
});

describe('backoff', () => {
  it('starts at 100 ms, doubles and stops at 5 s', () => {
    const delayMs = backoff({ jitter: false });
    expect([0, 1, 2, 5, 6, 99].map((n) => delayMs(n))).toEqual([100, 200, 400, 3200, 5000, 5000]);
  });

  it('is never longer than the cap and, with jitter, at least half as long as without', () => {
    fc.assert(
      fc.property(range, waits, unit, (options, n, random) => {
        const plain = backoff({ ...options, jitter: false })(n);
        const jittered = backoff({ ...options, random: () => random })(n);
        expect(plain).toBeLessThanOrEqual(options.maxMs);
        expect(jittered).toBeLessThanOrEqual(plain);
        expect(jittered).toBeGreaterThanOrEqual(plain / 2);
      }),
    );
  });

  it('never shrinks from one wait to the next', () => {
    fc.assert(
      fc.property(range, waits, (options, n) => {
        const delayMs = backoff({ ...options, jitter: false });
        expect(delayMs(n + 1)).toBeGreaterThanOrEqual(delayMs(n));
      }),
    );
  });

  it('spreads over the whole upper half, after the cap', () => {
    const ends = [0, 0.5, 1].map((random) => backoff({ random: () => random }));
    expect(ends.map((delayMs) => delayMs(0))).toEqual([50, 75, 100]);
    expect(ends.map((delayMs) => delayMs(50))).toEqual([2500, 3750, 5000]);
  });

  it('waits the longest from the start after a refusal with 4xx, jitter included', () => {
    fc.assert(
      fc.property(fc.integer({ min: 400, max: 499 }), waits, unit, (status, n, random) => {
        expect(backoff({ jitter: false })(n, refused(status))).toBe(5000);
        expect(backoff({ random: () => random })(n, refused(status))).toBeGreaterThanOrEqual(2500);
      }),
    );
  });

  it.each([400, 499])('waits the longest after a refusal with %i, at the ends of the range', (status) => {
    expect(backoff({ jitter: false })(0, refused(status))).toBe(5000);
  });

  it.each([399, 500, 503])('treats a refusal with %i like any other end', (status) => {
    expect(backoff({ jitter: false })(0, refused(status))).toBe(100);
  });

  it('waits as long as the server asks, and with jitter up to maxMs longer', () => {
    const busy: LinkEnd = { kind: 'refused', status: 503, url: 'ws://show/', retryAfterMs: 30_000 };
    expect(backoff({ jitter: false })(0, busy)).toBe(30_000);
    expect([0, 0.5, 1].map((random) => backoff({ random: () => random })(9, busy))).toEqual([30_000, 32_500, 35_000]);
    expect(backoff({ random: () => 1, maxMs: 2000 })(0, { ...busy, status: 429 })).toBe(32_000);
  });

  it('waits at most 5 min, whatever the server asks, and as usual when it asks for nothing', () => {
    const asking = (retryAfterMs: number): LinkEnd => ({
      kind: 'refused',
      status: 503,
      url: 'ws://show/',
      retryAfterMs,
    });
    expect([300_000, 300_001, Infinity].map((ms) => backoff({ jitter: false })(0, asking(ms)))).toEqual([
      300_000, 300_000, 300_000,
    ]);
    expect(backoff({ jitter: false })(0, asking(0))).toBe(100);
  });

  it('draws a new random number for every wait', () => {
    const numbers = [0, 1];
    const delayMs = backoff({ random: () => numbers.shift() ?? 0 });
    expect([delayMs(0), delayMs(0)]).toEqual([50, 100]);
  });
});

describe('lanBackoff', () => {
  it('waits at most 2 s', () => {
    expect(backoff({ ...lanBackoff, jitter: false })(99)).toBe(2000);
  });

  it('redials at once after a stable link died silently, and only then', () => {
    const delayMs = backoff({ jitter: false });
    expect(delayMs(0, { kind: 'dead', ms: 2000 })).toBe(0);
    expect(delayMs(1, { kind: 'dead', ms: 2000 })).toBe(200);
    expect(delayMs(0, { kind: 'closed', code: 1006, reason: '' })).toBe(100);
  });
});
