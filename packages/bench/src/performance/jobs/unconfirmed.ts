import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import type { ClientOf } from '../clients/client.ts';
import { lowestMedian } from '../report/figure.ts';
import { connected } from './connected.ts';
import type { Job } from './job.ts';

const presses = { toWarmUp: 2000, measured: 1000 };

/**
 * Measures the median time that a press takes while others are unconfirmed, in µs. The server sends each press back after as
 * many further ones.
 */
export async function unconfirmed(
  client: ClientOf,
  url: string,
  job: Extract<Job, { kind: 'unconfirmed' }>,
): Promise<number> {
  const connection = await connected(client, url, { buttons: { debounced: false, ttl: 60_000 } });
  const press = () => {
    const begun = process.hrtime.bigint();
    connection.edge?.({ pin: 'GPIO17', level: 1, at: Number(begun) / 1e6 });
    return Number(process.hrtime.bigint() - begun) / 1000;
  };
  const times: number[] = [];
  while (times.length < job.unconfirmed + presses.toWarmUp + presses.measured) {
    times.push(press());
    await setImmediate();
  }
  return lowestMedian(times.slice(-presses.measured), 100);
}
