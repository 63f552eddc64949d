// npm run fairness -- [--trials N] [--gap-ms N] [--seed N] [--json FILE]
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { positiveInteger } from '../command/positive-integer.ts';
import { brokenGuarantees } from './report/broken-guarantees.ts';
import { fairnessTable } from './report/fairness-table.ts';
import { runModels } from './run-models.ts';
import { linkModels } from './simulation/link-models.ts';

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '20000' },
    'gap-ms': { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const trials = positiveInteger('--trials', values.trials);
const seed = positiveInteger('--seed', values.seed);
const gap = values['gap-ms'];
const gapsMs = gap === undefined ? [1, 2, 5, 20] : [positiveInteger('--gap-ms', gap)];

const explanation = `wrong: the named winner was not the first. flagged: the verdict did not say that the winner is proven.
p50 and p95: the time from the first press to the verdict. arrival decides with the first claim. arrival_rtt and min_rtt
decide with the last one, although no product can know which one that is: they would be slower than in these tables.`;

function say(line: string) {
  return console.error(line);
}
say(`seed ${seed}: ${trials} rounds for each of ${linkModels.length} networks and gaps of ${gapsMs.join(', ')} ms …`);
const rows = await runModels(
  linkModels.map(({ name }) => ({ name, gapsMs, trials, seed })),
  say,
);

console.log(explanation);
for (const { name, about } of linkModels) {
  console.log(`\n${name}: ${about}\n\n${fairnessTable(rows.filter(({ model }) => model === name))}`);
}

const date = new Date().toISOString().slice(0, 10);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
if (values.json !== undefined) {
  writeFileSync(values.json, `${JSON.stringify({ seed, trials, date, machine, rows }, null, 2)}\n`);
}
const broken = brokenGuarantees(rows);
broken.forEach((sentence) => say(sentence));
process.exitCode = broken.length > 0 ? 1 : 0;
