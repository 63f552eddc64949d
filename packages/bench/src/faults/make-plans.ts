import { makePlan } from './make-plan.ts';
import type { Plan } from './plan.ts';
import { seeded } from './seeded.ts';

export interface MakePlansOptions {
  readonly seed: number;
  /** In all. */
  readonly faults: number;
  /** At most. */
  readonly connections: number;
}

/** Plans that together have so many faults, the same for the same seed. */
export function makePlans({ seed, faults, connections }: MakePlansOptions): readonly Plan[] {
  const count = Math.min(faults, connections);
  return Array.from({ length: count }, (_, n) => {
    const share = Math.floor(faults / count) + (n < faults % count ? 1 : 0);
    return makePlan(seeded(seed * 1009 + n), share);
  });
}
