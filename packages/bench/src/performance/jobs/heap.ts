import process from 'node:process';
import type { ClientOf } from '../clients/client.ts';
import type { Job } from '../job.ts';
import { connected } from './connected.ts';

const connections = 500;

/** The heap of an idle connection, in KB. */
export async function heap(
  client: ClientOf,
  url: string,
  { consumers }: Extract<Job, { kind: 'heap' }>,
): Promise<number> {
  const asked: ClientOf = (listening) => client({ ...listening, consumers });
  const open = [await connected(asked, url)];
  const before = used();
  while (open.length <= connections) {
    const more = Array.from({ length: 50 }, () => connected(asked, url));
    open.push(...(await Promise.all(more)));
  }
  return (used() - before) / (open.length - 1) / 1024;
}

function used(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}
