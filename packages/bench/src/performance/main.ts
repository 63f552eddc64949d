// npm run bench -- [--only SCENARIO] [--rounds N] [--json FILE] [--write]
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { positiveInteger } from '../faults/positive-integer.ts';
import { writeFigures } from '../faults/write-figures.ts';
import { measureScenario } from './measure-scenario.ts';
import { performanceServer } from './performance-server.ts';
import { performanceTable, type Row } from './performance-table.ts';
import { scenarios } from './scenarios.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    rounds: { type: 'string', default: '7' },
    json: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
const rounds = positiveInteger('--rounds', values.rounds);
const keys = scenarios.map(({ key }) => key);
const unknown = values.only?.filter((key) => !keys.includes(key)) ?? [];
if (unknown.length > 0) throw new Error(`--only ${unknown.join(', ')}: one of ${keys.join(', ')}.`);

const server = await performanceServer();
const rows: Row[] = [];
for (const scenario of scenarios.filter(({ key }) => values.only?.includes(key) ?? true)) {
  console.error(scenario.key);
  rows.push({ scenario, figures: await measureScenario(scenario, rounds, server) });
}
server.close();

const table = performanceTable(rows);
console.log(table);
const date = new Date().toISOString().slice(0, 10);
const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}`;
if (values.json !== undefined) {
  const names = [...(rows[0]?.figures.keys() ?? [])];
  const of = (name: string) =>
    Object.fromEntries(rows.map(({ scenario, figures }) => [scenario.key, figures.get(name)?.median]));
  const spread = rows.map(({ scenario, figures }) => [scenario.key, Object.fromEntries(figures)] as const);
  const told = { rounds, date, machine, ...Object.fromEntries(names.map((name) => [name, of(name)])) };
  writeFileSync(values.json, `${JSON.stringify({ ...told, spread: Object.fromEntries(spread) }, null, 2)}\n`);
}
if (values.write) {
  const how = `Of \`npm run bench -- --rounds ${rounds}\`, ${date}, ${machine}:`;
  await writeFigures('docs/performance.md', 'npm run bench', `${how}\n\n${table}`);
}
