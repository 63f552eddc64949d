import { seeded } from '../../faults/seeded.ts';
import { asymmetric, linkModels, powerSave } from './link-models.ts';

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? NaN;
}

function delays(delay: (at: number) => number, everyMs: number) {
  return Array.from({ length: 1000 }, (_, n) => delay(n * everyMs));
}

describe('the kinds of networks', () => {
  it.each(linkModels.map((model) => [model.name, model] as const))('take some time each way: %s', (_name, model) => {
    const { up, down } = model.linkOf(0, seeded(1));
    for (const way of [up, down]) expect(Math.min(...delays(way, 10))).toBeGreaterThan(0);
  });

  it('hold what goes down to a sleeping box until a beacon, and what goes up never', () => {
    const { up, down } = powerSave.linkOf(0, seeded(1));
    const held = delays(down, 1000);
    const arrivals = held.map((delay, n) => n * 1000 + delay);
    expect(median(held)).toBeGreaterThan(30);
    expect(median(arrivals.map((at) => at % 102.4))).toBeLessThan(3);
    expect(median(delays(up, 1000))).toBeLessThan(3);
  });

  it('hold nothing while the box is awake', () => {
    const { up, down } = powerSave.linkOf(0, seeded(1));
    up(0);
    expect(median(delays(down, 20))).toBeLessThan(3);
  });

  it('take four times as long up as down on an asymmetric line', () => {
    const { up, down } = asymmetric.linkOf(0, seeded(1));
    expect(Math.round(median(delays(up, 10)))).toBe(12);
    expect(Math.round(median(delays(down, 10)))).toBe(3);
  });
});
