// npm run soak -- [--minutes N] [--seed N]
// Keeps many connections under frequent faults, and fails if heap, handles or dials grow.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { Subscription, filter, firstValueFrom, merge, tap, timer } from 'rxjs';
import { relayBackend$ } from '../backends/quizzer-backends.ts';
import { kept } from '../command/kept.ts';
import { positiveInteger } from '../command/positive-integer.ts';
import { seeded } from '../faults/seeded.ts';
import { tally } from '../judge/figures.ts';
import { peer } from '../peers/peer.ts';
import { rising, type Sample } from './rising.ts';
import { soakLane$ } from './soak-lane.ts';

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '2' }, seed: { type: 'string', default: '1' } },
});
const minutes = positiveInteger('--minutes', values.minutes);
const seed = positiveInteger('--seed', values.seed);

const connections = 100;
const everyMs = 10_000;
/** The number of samples to ignore, while the engine is still compiling code and filling its caches. */
const warmUp = 2;

const candidate = peer('ours, quick', ['--expose-gc']);
const running = new Subscription();
const failures: string[] = [];
function fail(error: unknown) {
  return failures.push(String(error));
}
let dials = 0;
let faults = 0;

console.log(`seed ${seed}: ${connections} connections for ${minutes} min`);
const { port } = await kept(relayBackend$(), running);
const crashes$ = candidate.report$.pipe(tap((report) => report.kind === 'crashed' && fail(report.why)));
running.add(crashes$.subscribe({ error: fail }));

async function measured() {
  const measured$ = candidate.report$.pipe(filter((report) => report.kind === 'measured'));
  const answer = firstValueFrom(measured$);
  candidate.send({ do: 'measure' });
  const { heap, handles } = await answer;
  const sample: Sample = { heap, handles: handles.length, dials };
  dials = 0;
  return { sample, kinds: tally(handles) };
}

const before = await measured();
const lanes = Array.from({ length: connections }, (_, lane) =>
  soakLane$({
    lane,
    port,
    peer: candidate,
    random: seeded(seed * 1009 + lane),
    dialled: () => (dials += 1),
    faulted: () => (faults += 1),
  }),
);
const faulting = merge(...lanes).subscribe({ error: fail });
const samples: Sample[] = [];
for (let nth = 1; nth <= (minutes * 60_000) / everyMs && failures.length === 0; nth += 1) {
  await firstValueFrom(timer(everyMs));
  const { sample } = await measured();
  samples.push(sample);
  const heap = (sample.heap / 1e6).toFixed(2);
  console.log(
    `${(nth * everyMs) / 1000} s  faults ${faults}  heap ${heap} MB  handles ${sample.handles}  dials ${sample.dials}`,
  );
}

candidate.send({ do: 'close' });
await firstValueFrom(timer(3000));
const after = await measured();
faulting.unsubscribe();
running.unsubscribe();
if (after.sample.handles > before.sample.handles) {
  failures.push(
    `handles left after all connections were closed: ${JSON.stringify(after.kinds)}, expected ${JSON.stringify(before.kinds)}`,
  );
}
failures.push(...rising(samples.slice(warmUp)));
console.log(failures.length === 0 ? `no growth after ${faults} faults` : failures.join('\n'));
process.exitCode = failures.length === 0 ? 0 : 1;
