import { netModels, netNames, type Delay } from './net-models.ts';

/** The delays for numbers that are spread evenly over what `random` returns, sent 10 ms apart. */
function delaysOf(delay: Delay) {
  let calls = 0;
  const random = () => ((calls++ * 0.618) % 1) * 0.999;
  return Array.from({ length: 1000 }, (_, n) => delay(random, n * 10));
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

describe('the kinds of networks', () => {
  it.each(netNames)('take no negative or endless time, and describe themselves: %s', (name) => {
    const { about, linkOf } = netModels[name];
    expect(about).not.toBe('');
    for (const box of [1, 2]) {
      const { up, down } = linkOf(box);
      for (const ms of [...delaysOf(up), ...delaysOf(down)]) {
        expect(ms).toBeGreaterThanOrEqual(0);
        expect(ms).toBeLessThan(250);
      }
    }
  });

  it('are slower the worse the network is', () => {
    const typical = (['loopback', 'lan', 'wifi-good', 'wifi-busy'] as const).map((name) =>
      median(delaysOf(netModels[name].linkOf(1).up)),
    );
    expect(typical).toEqual([...typical].sort((a, b) => a - b));
  });

  it('stall now and then, for as long as retransmissions take', () => {
    const { up } = netModels['wifi-busy'].linkOf(1);
    const numbers = [0, 0.01, 0.5];
    expect(up(() => numbers.shift() ?? 0, 0)).toBe(1 + 50);
    expect(up(() => 0.5, 0)).toBeCloseTo(1 + 7 * Math.LN2);
  });

  it('hold what goes to a sleeping box until a beacon, and what it sends never', () => {
    const awake = netModels['wifi-good'].linkOf(1).up(() => 0.5, 0);
    const { up, down } = netModels['power-save'].linkOf(1);
    expect(down(() => 0.5, 2.4)).toBeCloseTo(100 + awake);
    expect(up(() => 0.5, 500)).toBe(awake);
  });

  it('hold nothing for a box that has just sent or received something', () => {
    const awake = netModels['wifi-good'].linkOf(1).up(() => 0.5, 0);
    const { up, down } = netModels['power-save'].linkOf(1);
    up(() => 0.5, 500);
    expect(down(() => 0.5, 549)).toBe(awake);
    expect(down(() => 0.5, 598)).toBe(awake);
    expect(down(() => 0.5, 650)).toBeGreaterThan(awake + 10);
  });

  it('take four times as long up as down for every other box of an asymmetric network', () => {
    const { up, down } = netModels.asymmetric.linkOf(1);
    expect([up, down].map((delay) => Math.round(median(delaysOf(delay))))).toEqual([12, 3]);
    const even = netModels.asymmetric.linkOf(2);
    expect(even.up).toBe(even.down);
  });
});
