import { figure, type Figure } from '../report/figure.ts';
import type { Bench } from './bench.ts';
import type { Scenario } from './scenario.ts';

/** Runs the candidates in turn or together in each round, so that other load on the machine affects all of them. */
export async function measureScenario(
  { names, figureOf, baseline, prepare, together = false, rounds: enough = Infinity }: Scenario,
  rounds: number,
  bench: Bench,
): Promise<ReadonlyMap<string, Figure>> {
  await prepare?.();
  const ratios = new Map(names.map((name) => [name, new Array<number>()]));
  for (let round = 0; round < Math.min(rounds, enough); round++) {
    const figures = new Map<string, number>();
    // Each round starts with a different candidate.
    const first = round % names.length;
    const measured = async (name: string) => void figures.set(name, await figureOf(name, bench));
    if (together) await Promise.all(names.map(measured));
    else for (const name of [...names.slice(first), ...names.slice(0, first)]) await measured(name);
    const unit = baseline === undefined ? 1 : (figures.get(baseline) ?? NaN);
    for (const [name, own] of figures) ratios.get(name)?.push(own / unit);
  }
  return new Map([...ratios].map(([name, all]) => [name, figure(all)]));
}
