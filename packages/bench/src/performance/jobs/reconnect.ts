import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import type { ClientOf } from '../clients/client.ts';
import { messages } from '../clients/messages.ts';
import { median } from '../report/figure.ts';
import { holdMs } from '../server/performance-server.ts';

/**
 * Measures how long the client takes to reconnect after the server ended the connection, in ms. Returns the median of six.
 * Every other connection ends with a clean close. The time for which the server holds each connection is subtracted.
 */
export async function reconnect(client: ClientOf, url: string): Promise<number> {
  const at: number[] = [];
  const onOpen = () => void at.push(Number(process.hrtime.bigint()) / 1e6);
  client({ url, consumers: [Object.keys(messages)], onMessage: () => undefined, onOpen });
  while (at.length < 7) {
    const before = at.length;
    await setTimeout(800);
    if (at.length === before) return NaN;
  }
  return median(at.slice(1).map((time, n) => time - (at[n] ?? NaN))) - holdMs;
}
