// Simulates one kind of network and prints its rows as JSON, the only line on standard output.
import process from 'node:process';
import { playRounds } from './play-rounds.ts';
import type { ModelJob } from './run-models.ts';
import { linkModels } from './simulation/link-models.ts';

const { name, gapsMs, trials, seed } = JSON.parse(process.argv[2] ?? '{}') as ModelJob;
const model = linkModels.find((known) => known.name === name);
if (!model)
  throw new Error(`Unknown network "${name}". Expected one of: ${linkModels.map((known) => known.name).join(', ')}.`);
// Each network and gap has random numbers of its own, so a run of one gap repeats that part of a run of all.
const base = seed * 1_000_003 + linkModels.indexOf(model) * 10_007;
const rows = gapsMs.flatMap((gapMs) => playRounds({ model, gapMs, trials, seed: base + gapMs }));
console.log(JSON.stringify(rows));
