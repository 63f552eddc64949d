import { existsSync } from 'node:fs';
import type { Report } from '../report/report.ts';
import { brokenPromises } from './broken-promises.ts';
import { realFairness, type RealFairnessOptions } from './real-fairness.ts';
import { builtCommand } from './running-command.ts';

/** Plays rounds with processes of the built command. Throws if it has not been built. */
export async function realReport(options: RealFairnessOptions): Promise<Report> {
  if (!existsSync(builtCommand)) throw new Error(`${builtCommand} is missing. Run npm run build first.`);
  const { clocks, rows, networks, killed } = await realFairness(options);
  const json = { clocks, rows, networks, killed };
  return { text: JSON.stringify(json, null, 2), json, broken: brokenPromises(json) };
}
