import process from 'node:process';
import type { ClientOf } from '../clients/client.ts';
import { lowestMedian } from '../report/figure.ts';
import { socketIoVisitors } from '../server/socket-io-visitors.ts';
import type { Visitor } from '../server/visitor.ts';
import { wsVisitors } from '../server/ws-visitors.ts';
import { connected } from './connected.ts';

const trips = { toWarmUp: 2000, measured: 3000 };
const press = { type: 'buzzer_pressed', buzzerId: 1, press_id: 'a1b2c3d4' };

/**
 * Measures the median time from a press until its echo is received, in µs. The server runs in the same process, because the
 * time to wake an idle CPU for another process differs more between two rounds than any two candidates do.
 */
export async function roundTrip(client: ClientOf, url: string): Promise<number> {
  const echo = (visitor: Visitor) => visitor.echo();
  const server = url.startsWith('ws:') ? await wsVisitors(echo) : await socketIoVisitors(echo);
  let back: () => void = () => undefined;
  const connection = await connected(client, `${server.origin}/?`, { onMessage: () => back() });
  const times: number[] = [];
  while (times.length < trips.toWarmUp + trips.measured) {
    const begun = process.hrtime.bigint();
    await new Promise<void>((resolve) => {
      back = resolve;
      connection.send(press);
    });
    times.push(Number(process.hrtime.bigint() - begun) / 1000);
  }
  return lowestMedian(times.slice(trips.toWarmUp), 300);
}
