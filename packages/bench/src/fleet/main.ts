// npm run fleet -- [--boxes N] [--games N] [--workers N] [--rate N] [--most-ms N] [--seed N] [--json FILE] [--write]
// Plays a fleet of boxes on Django Channels and Redis, with several workers and with one, and fails if a press gets lost.
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { missingCounterparts } from '@hardware-ws/counterparts';
import { Subscription } from 'rxjs';
import { backendPackages } from '../../../relay/test/backend-packages.ts';
import { machine } from '../command/machine.ts';
import { positiveInteger } from '../command/positive-integer.ts';
import { writeFigures } from '../command/write-figures.ts';
import { playSetUp, type SetUpReport } from './play/play-set-up.ts';
import { setUps } from './play/set-up.ts';
import { scaleTable } from './report/scale-table.ts';

const { values } = parseArgs({
  options: {
    boxes: { type: 'string', default: '20' },
    games: { type: 'string', default: '2' },
    workers: { type: 'string', default: '2' },
    rate: { type: 'string', default: '20' },
    'most-ms': { type: 'string', default: '250' },
    seed: { type: 'string', default: '1' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const [boxes, games, workers, rate, mostMs, seed] = (
  ['boxes', 'games', 'workers', 'rate', 'most-ms', 'seed'] as const
).map((name) => positiveInteger(`--${name}`, values[name])) as [number, number, number, number, number, number];
const missing = missingCounterparts(backendPackages.redis);
if (missing.length > 0)
  throw new Error(`The backend is not installed. To install it: apt-get install ${missing.join(' ')}`);

const running = new Subscription();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running.unsubscribe();
    process.exit(1);
  });
}
function say(line: string) {
  console.error(line);
}

const reports: SetUpReport[] = [];
for (const setUp of setUps(workers)) {
  reports.push(await playSetUp(setUp, { boxes, games, rate, seed, mostMs, cores: cpus().length, running, say }));
}
const table = scaleTable(reports);
console.log(table);
const date = new Date().toISOString().slice(0, 10);
if (values.json !== undefined) {
  const json = { date, machine: machine(), boxes, games, rate, seed, reports };
  writeFileSync(values.json, `${JSON.stringify(json, null, 2)}\n`);
}
if (values.write) {
  const how = `Measured with \`npm run fleet -- --boxes ${boxes} --games ${games} --workers ${workers} --seed ${seed}\` on ${date}, ${machine()}:`;
  await writeFigures('docs/scale.md', 'npm run fleet', `${how}\n\n${table}`);
}
const broken = reports.flatMap((report) => report.broken);
broken.forEach(say);
process.exitCode = broken.length > 0 ? 1 : 0;
