import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { ClientOf } from '../clients/client.ts';
import { messages } from '../clients/messages.ts';
import type { Job } from './job.ts';
import { connected } from './connected.ts';

const types = Object.keys(messages);

/** Measures the heap or the memory (RSS) per idle connection, in KB. The first hundred connections are for warming up. */
export async function memory(
  client: ClientOf,
  url: string,
  { of, connections, consumers }: Extract<Job, { kind: 'memory' }>,
): Promise<number> {
  const wanting =
    consumers === 1 ? [types] : Array.from({ length: consumers }, (_, n) => [types[n % types.length] ?? '']);
  const asked: ClientOf = (listening) => client({ ...listening, consumers: wanting });
  // Keeps the connections from being garbage collected.
  const open: unknown[] = [];
  const openMore = async (count: number) => {
    for (let n = 0; n < count; n += 50) {
      open.push(...(await Promise.all(Array.from({ length: 50 }, () => connected(asked, url, { pauseMs: 0 })))));
    }
    await setTimeout(300);
  };
  await openMore(100);
  const before = used(of);
  await openMore(connections);
  return open.length > connections ? (used(of) - before) / connections / 1024 : NaN;
}

function used(of: 'heap' | 'rss'): number {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  return of === 'heap' ? heapUsed : rss;
}
