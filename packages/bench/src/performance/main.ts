// npm run bench -- [--only SCENARIO] [--rounds N] [--json FILE] [--write] [--guard]
import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { machine } from '../command/machine.ts';
import { positiveInteger } from '../command/positive-integer.ts';
import { writeFigures } from '../command/write-figures.ts';
import { openBench } from './scenarios/bench.ts';
import { isFarBeyond } from './report/is-far-beyond.ts';
import { measureScenario } from './scenarios/measure-scenario.ts';
import { performanceJson } from './report/performance-json.ts';
import { performancePlot } from './report/performance-plot.ts';
import { performanceTables, type Row } from './report/performance-table.ts';
import { boardScenarios } from './scenarios/board/board.ts';
import { scenarios } from './scenarios/scenarios.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '7' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
    guard: { type: 'boolean', default: false },
  },
});
const rounds = positiveInteger('--rounds', values.rounds);
const wanted = values.only?.flatMap((keys) => keys.split(','));
const all = [...scenarios, ...boardScenarios];
const keys = all.map(({ key }) => key);
const unknown = wanted?.filter((key) => !keys.includes(key)) ?? [];
if (unknown.length > 0) throw new Error(`--only: expected one of ${keys.join(', ')}, got ${unknown.join(', ')}.`);

const bench = await openBench();
const rows: Row[] = [];
for (const scenario of all.filter(({ key }) => wanted?.includes(key) ?? true)) {
  const begun = process.hrtime.bigint();
  const figures = await measureScenario(scenario, rounds, bench);
  rows.push({ scenario, figures });
  const seconds = Number((process.hrtime.bigint() - begun) / 1_000_000_000n);
  console.error(`${scenario.key}: ours ${String(figures.get('ours')?.median?.toFixed(2))} (${seconds} s)`);
}
bench.close();

const table = performanceTables(rows);
console.log(table);
const date = new Date().toISOString().slice(0, 10);
if (values.json !== undefined)
  writeFileSync(
    values.json,
    `${JSON.stringify(performanceJson(rows, { rounds, date, machine: machine() }), null, 2)}\n`,
  );
if (values.write) {
  const how = `Measured with \`npm run bench -- --rounds ${rounds}\` on ${date}, ${machine()}:`;
  await writeFigures(
    'docs/performance.md',
    'npm run bench',
    `${how}\n\n![This library compared with its peers](performance.svg)\n\n${table}`,
  );
  writeFileSync('docs/performance.svg', performancePlot(rows));
}
const beyond = values.guard ? rows.filter(isFarBeyond) : [];
for (const { scenario } of beyond) console.error(`${scenario.key}: our figure is more than three times its target.`);
process.exit(beyond.length > 0 ? 1 : 0);
