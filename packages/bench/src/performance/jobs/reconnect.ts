import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { ClientOf } from '../clients/client.ts';
import { median } from '../median.ts';

/** From one opening to the next, in ms, of a connection that the server closes cleanly after 100 ms, five times. */
export async function reconnect(client: ClientOf, url: string): Promise<number> {
  const at: number[] = [];
  client({ url, onMessage: () => undefined, onOpen: () => at.push(Number(process.hrtime.bigint()) / 1e6) });
  while (at.length < 6) {
    const before = at.length;
    await setTimeout(800);
    if (at.length === before) return NaN;
  }
  return median(at.slice(1).map((time, n) => time - (at[n] ?? NaN)));
}
