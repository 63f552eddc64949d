// npm run fairness -- [--trials N] [--gap-ms N] [--seed N] [--json FILE] [--write]
// npm run fairness -- --real [--rounds N] [--killed N] [--seed N] [--json FILE]
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { machine } from '../command/machine.ts';
import { positiveInteger } from '../command/positive-integer.ts';
import { writeFigures } from '../command/write-figures.ts';
import { realReport } from './real/real-report.ts';
import { simulatedReport } from './simulated-report.ts';

const { values } = parseArgs({
  options: {
    trials: { type: 'string', default: '20000' },
    'gap-ms': { type: 'string' },
    real: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '300' },
    killed: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const seed = positiveInteger('--seed', values.seed);
const gap = values['gap-ms'];
function say(line: string) {
  console.error(line);
}

const { text, figures, json, broken } = values.real
  ? await realReport({
      rounds: positiveInteger('--rounds', values.rounds),
      killed: positiveInteger('--killed', values.killed),
      seed,
      say,
    })
  : await simulatedReport({
      trials: positiveInteger('--trials', values.trials),
      gapsMs: gap === undefined ? [1, 2, 5, 20] : [positiveInteger('--gap-ms', gap)],
      seed,
      say,
    });

console.log(text);
const date = new Date().toISOString().slice(0, 10);
if (values.json !== undefined)
  writeFileSync(values.json, `${JSON.stringify({ date, machine: machine(), ...json }, null, 2)}\n`);
if (values.write && figures !== undefined) {
  const how = `Measured with \`npm run fairness -- --trials ${values.trials} --seed ${seed}\` on ${date}:`;
  await writeFigures('docs/fairness.md', 'npm run fairness', `${how}\n\n${figures}`);
}
broken.forEach(say);
process.exitCode = broken.length > 0 ? 1 : 0;
