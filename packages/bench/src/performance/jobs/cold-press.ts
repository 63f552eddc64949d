import process from 'node:process';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { ClientOf } from '../clients/client.ts';
import { lowestMedian } from '../report/figure.ts';
import { connected } from './connected.ts';
import type { Job } from './job.ts';
import { whenWritten } from './when-written.ts';

const presses = { toWarmUp: 3, measured: 30 };

/** More bytes than any cache holds. */
const others = Buffer.alloc(64 * 1024 * 1024);

/**
 * Measures the median time from an edge until the kernel has the bytes of its press, in µs. The process idles between
 * presses, a quarter of a second each, and the caches have forgotten it, because other programs run meanwhile.
 */
export async function coldPress(
  client: ClientOf,
  url: string,
  { debounced }: Extract<Job, { kind: 'cold press' }>,
): Promise<number> {
  const connection = await connected(client, url, { buttons: { debounced } });
  let begun = 0n;
  const times: number[] = [];
  whenWritten((at) => begun > 0n && times.push(Number(at - begun) / 1000));
  const edge = (level: 0 | 1) => {
    begun = level === 1 ? process.hrtime.bigint() : 0n;
    connection.edge?.({ pin: 'GPIO17', level, at: Number(process.hrtime.bigint()) / 1e6 });
    begun = 0n;
  };
  for (let n = 0; n < presses.toWarmUp + presses.measured; n++) {
    await setTimeout(150);
    others.indexOf(1);
    await setImmediate();
    edge(1);
    await setTimeout(100);
    edge(0);
  }
  return times.length === presses.toWarmUp + presses.measured ? lowestMedian(times.slice(presses.toWarmUp), 10) : NaN;
}
