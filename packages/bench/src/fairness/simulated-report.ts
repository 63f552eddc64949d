import { brokenGuarantees } from './report/broken-guarantees.ts';
import { fairnessTable } from './report/fairness-table.ts';
import { figuresTable } from './report/figures-table.ts';
import type { Report } from './report/report.ts';
import { runModels } from './run-models.ts';
import { linkModels } from './simulation/link-models.ts';

export interface SimulatedReportOptions {
  /** The number of rounds for each network and gap. */
  readonly trials: number;
  /** The times between the two presses, in ms. */
  readonly gapsMs: readonly number[];
  readonly seed: number;
  readonly say: (line: string) => void;
}

const explanation = `wrong: the named winner was not the first. flagged: the verdict did not say that the winner is proven.
p50 and p95: the time from the first press to the verdict. arrival decides with the first claim. arrival_rtt and min_rtt
decide with the last one, although no product can know which one that is: they would be slower than in these tables.`;

/** Plays rounds on simulated networks. */
export async function simulatedReport({ trials, gapsMs, seed, say }: SimulatedReportOptions): Promise<Report> {
  say(`seed ${seed}: ${trials} rounds for each of ${linkModels.length} networks and gaps of ${gapsMs.join(', ')} ms …`);
  const rows = await runModels(
    linkModels.map(({ name }) => ({ name, gapsMs, trials, seed })),
    say,
  );
  const tables = linkModels.map(
    ({ name, about }) => `\n${name}: ${about}\n\n${fairnessTable(rows.filter(({ model }) => model === name))}`,
  );
  return {
    text: [explanation, ...tables].join('\n'),
    figures: figuresTable(rows),
    json: { seed, trials, rows },
    broken: brokenGuarantees(rows),
  };
}
