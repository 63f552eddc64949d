// npm run faults -- [--seed N] [--faults N] [--only ours] [--json FILE]
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { missingCounterparts } from '@hardware-ws/counterparts';
import { Subscription } from 'rxjs';
import { channelsBackend$, relayBackend$ } from '../backends/quizzer-backends.ts';
import { socketIoBackend$ } from '../backends/socket-io-backend.ts';
import { brokenPromises } from '../judge/broken-promises.ts';
import { peerNames, python } from '../peers/peer.ts';
import { backendPackages } from '../../../relay/test/backend-packages.ts';
import { figuresTable } from './figures-table.ts';
import { kept } from '../command/kept.ts';
import { machine } from '../command/machine.ts';
import { positiveInteger } from '../command/positive-integer.ts';
import { runFaults } from './run-faults.ts';
import { writeFigures } from '../command/write-figures.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    faults: { type: 'string', default: '1000' },
    only: { type: 'string', multiple: true },
    json: { type: 'string' },
  },
});
const seed = positiveInteger('--seed', values.seed);
const faults = positiveInteger('--faults', values.faults);
const unknown = values.only?.filter((name) => !peerNames.some((known) => known === name)) ?? [];
if (unknown.length > 0) throw new Error(`--only: expected one of ${peerNames.join(', ')}, got ${unknown.join(', ')}.`);

function say(line: string) {
  return console.error(line);
}
function here(what: string, packages: Parameters<typeof missingCounterparts>[0]) {
  const missing = missingCounterparts(packages);
  if (missing.length === 0) return true;
  const sentence = `${what} is not installed. To install it: apt-get install ${missing.join(' ')}`;
  if (process.env['CI']) throw new Error(sentence);
  say(`Skipped: ${sentence}`);
  return false;
}
const withPython = here('The Python candidate', ['python3-websockets']);
const names = peerNames
  .filter((name) => values.only?.includes(name) ?? true)
  .filter((name) => name !== python || withPython);

say(`seed ${seed}`);
const running = new Subscription();
const relay = await kept(relayBackend$(), running);
const socketIo = await kept(socketIoBackend$(), running);
const channels = here('Django Channels', backendPackages.memory) ? await kept(channelsBackend$(), running) : undefined;
const ran = await runFaults({ seed, faults, names, relay, socketIo, channels, say });
running.unsubscribe();
const figures = new Map(ran.map(({ name, figures }) => [name, figures]));

const table = figuresTable(figures);
console.log(table);
for (const { name, story } of ran) story.crashes.forEach((why) => say(`${name} ${why}`));
const date = new Date().toISOString().slice(0, 10);
if (values.json !== undefined) {
  const candidates = Object.fromEntries(figures);
  writeFileSync(values.json, `${JSON.stringify({ seed, faults, date, machine: machine(), candidates }, null, 2)}\n`);
}
if (names.length === peerNames.length) {
  const how = `Measured with \`npm run faults -- --seed ${seed} --faults ${faults}\` on ${date}, ${machine()}:`;
  await writeFigures('docs/reliability.md', 'npm run faults', `${how}\n\n${table}`);
}
const ours = figures.get('ours');
const broken = ours ? brokenPromises(ours) : [];
broken.forEach((sentence) => say(`ours: ${sentence}`));
process.exitCode = broken.length > 0 ? 1 : 0;
