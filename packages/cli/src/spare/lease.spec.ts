import { isSafe, type Lease, withPing } from './lease.ts';

const none: Lease = new Map();

/** Pings of the spare `s` every 250 ms, each of which says that the one before it was answered. */
function pinged(from: number, to: number, lease = none): Lease {
  let next = lease;
  for (let at = from; at <= to; at += 250)
    next = withPing(next, { instance: 's', timestamp: at, answered: at - 250 }, at);
  return next;
}

describe('the lease of a box', () => {
  it('is safe if no spare watches', () => {
    expect(isSafe(none, 1e9)).toBe(true);
  });

  it('is safe for 2 s after the last ping that the spare says was answered', () => {
    const lease = pinged(0, 1000);
    expect(isSafe(lease, 750 + 2000)).toBe(true);
    expect(isSafe(lease, 750 + 2001)).toBe(false);
  });

  it('is not safe by pings alone: the spare has to say that it heard an answer', () => {
    let lease = withPing(none, { instance: 's', timestamp: 0, answered: undefined }, 0);
    lease = withPing(lease, { instance: 's', timestamp: 250, answered: undefined }, 250);
    expect(isSafe(lease, 251)).toBe(false);
    lease = withPing(lease, { instance: 's', timestamp: 500, answered: 7 }, 500);
    expect(isSafe(lease, 501)).toBe(false);
    expect(isSafe(withPing(lease, { instance: 's', timestamp: 750, answered: 500 }, 750), 2499)).toBe(true);
  });

  it('is not extended by pings that were received late, after a freeze', () => {
    const frozen = [1250, 1500, 1750].reduce(
      (lease, timestamp) => withPing(lease, { instance: 's', timestamp, answered: 1000 }, 9000),
      pinged(0, 1000),
    );
    expect(isSafe(frozen, 9000)).toBe(false);
  });

  it('is only as safe as its most impatient spare', () => {
    const lease = withPing(pinged(0, 1000), { instance: 'other', timestamp: 5, answered: undefined }, 1000);
    expect(isSafe(lease, 1001)).toBe(false);
  });

  it('forgets a spare that has been silent for 10 s', () => {
    const lease = pinged(0, 1000);
    expect([isSafe(lease, 11_000), isSafe(lease, 11_001)]).toEqual([false, true]);
  });

  it('remembers no more than 16 spares', () => {
    let lease = none;
    for (let id = 0; id < 100; id += 1) lease = withPing(lease, { instance: `${id}`, timestamp: 0, answered: 0 }, 0);
    expect(lease.size).toBe(16);
  });
});
