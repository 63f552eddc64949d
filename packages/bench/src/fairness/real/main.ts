// node … packages/bench/src/fairness/real/main.ts [--rounds N] [--killed N] [--seed N] [--json FILE]
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { positiveInteger } from '../../command/positive-integer.ts';
import { brokenPromises } from './broken-promises.ts';
import { realFairness } from './real-fairness.ts';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '300' },
    killed: { type: 'string', default: '50' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
  },
});
const real = await realFairness({
  rounds: positiveInteger('--rounds', values.rounds),
  killed: positiveInteger('--killed', values.killed),
  seed: positiveInteger('--seed', values.seed),
  say: (line) => console.error(line),
});
const text = JSON.stringify({ real }, null, 2);
console.log(text);
if (values.json !== undefined) writeFileSync(values.json, `${text}\n`);
const broken = brokenPromises(real);
broken.forEach((sentence) => console.error(sentence));
process.exitCode = broken.length > 0 ? 1 : 0;
