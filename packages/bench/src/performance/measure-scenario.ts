import { clients } from './clients/clients.ts';
import { figure, type Figure } from './figure.ts';
import { inAProcess } from './in-a-process.ts';
import type { performanceServer } from './performance-server.ts';
import type { Scenario } from './scenario.ts';

type Server = Awaited<ReturnType<typeof performanceServer>>;

/** The candidate that the others are compared with. */
const baseline = 'ws + JSON';

/** Lets the candidates work in turn, round after round, so that what else the machine does meets all of them. */
export async function measureScenario(
  { job, against, than = job }: Scenario,
  rounds: number,
  server: Server,
): Promise<ReadonlyMap<string, Figure>> {
  const names = Object.keys(clients);
  const ratios = new Map(names.map((name) => [name, new Array<number>()]));
  for (let round = 0; round < rounds; round++) {
    let ofBaseline = NaN;
    for (const name of names) {
      const own = await inAProcess(name, server.urlFor(job), job);
      if (name === baseline) ofBaseline = own;
      const other = against === 'itself' ? await inAProcess(name, server.urlFor(than), than) : ofBaseline;
      ratios.get(name)?.push(against === 'nothing' ? own : own / other);
    }
  }
  return new Map([...ratios].map(([name, all]) => [name, figure(all)]));
}
