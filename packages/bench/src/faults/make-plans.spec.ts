import * as fc from 'fast-check';
import { makePlans } from './make-plans.ts';

function plans(faults: number, seed = 1) {
  return makePlans({ seed, faults, connections: 50 });
}

describe('makePlans', () => {
  it('makes the same plans for the same seed and different plans for different seeds', () => {
    expect(plans(200)).toEqual(plans(200));
    expect(plans(200)).not.toEqual(plans(200, 2));
  });

  it('plans the requested number of faults, on as many connections as allowed and needed', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(), (faults, seed) => {
        const made = plans(faults, seed);
        expect(made.flatMap((plan) => plan.faults)).toHaveLength(faults);
        expect(made.length).toBe(Math.min(50, faults));
      }),
    );
  });

  it('includes every kind among a thousand faults', () => {
    const kinds = new Set(plans(1000).flatMap((plan) => plan.faults.map(({ fault }) => fault.kind)));
    expect([...kinds].sort()).toEqual(
      ['reset', 'fin', 'close', 'outage', 'stall', 'stall, reset', 'silence', 'slices', 'delay', 'flip', 'drip'].sort(),
    );
  });

  it('starts each series of faults after the link had time to prove stable', () => {
    for (const { faults, ms } of plans(1000)) {
      expect(faults[0]?.at).toBeGreaterThanOrEqual(5500);
      const gaps = faults.map(({ at }, n) => (faults[n + 1]?.at ?? ms) - at);
      expect(gaps.filter((gap) => gap < 1600 || (gap > 2600 && gap < 6500))).toEqual([]);
    }
  });

  it('plans presses in order, with at least two around every fault', () => {
    for (const { faults, pressesAt } of plans(200)) {
      expect([...pressesAt].sort((a, b) => a - b)).toEqual(pressesAt);
      for (const { at } of faults) {
        expect(pressesAt.filter((press) => Math.abs(press - at) <= 25).length).toBeGreaterThanOrEqual(2);
      }
    }
  });
});
