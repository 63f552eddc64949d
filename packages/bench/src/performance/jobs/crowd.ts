import { setTimeout } from 'node:timers/promises';
import type { ClientOf } from '../clients/client.ts';
import type { Job } from './job.ts';
import { connected } from './connected.ts';

/** Opens many connections and waits. The server ends them and measures when all have reconnected. */
export async function crowd(
  client: ClientOf,
  url: string,
  { connections, jitter }: Extract<Job, { kind: 'crowd' }>,
): Promise<number> {
  const asked: ClientOf = (listening) => client({ ...listening, backoff: jitter ? 'own' : 'own, no jitter' });
  for (let n = 0; n < connections; n += 50) {
    await Promise.all(Array.from({ length: 50 }, () => connected(asked, url, { pauseMs: 0 })));
  }
  await setTimeout(60_000);
  return NaN;
}
