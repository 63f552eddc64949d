import process from 'node:process';
import { setImmediate, setTimeout } from 'node:timers/promises';
import type { Client, ClientOf } from '../clients/client.ts';
import { median } from '../median.ts';
import { connected } from './connected.ts';

/** From a press until it has left the process, in µs, when presses come one by one. */
export async function latency(client: ClientOf, url: string): Promise<number> {
  const connection = await connected(client, url);
  const times: number[] = [];
  for (let n = 0; n < 1500; n++) {
    const time = written(connection);
    if (n >= 500) times.push(time);
    if (n % 5 === 0) await setTimeout(1);
    else await setImmediate();
  }
  return median(times);
}

/** The same for the first press of a process, a moment after its connection was opened. */
export async function firstPress(client: ClientOf, url: string): Promise<number> {
  const connection = await connected(client, url);
  return written(connection);
}

/** Node writes to the kernel within `send`, so that a press is on the wire when it returns. */
function written(connection: Client): number {
  const begun = process.hrtime.bigint();
  connection.send({ type: 'buzzer_pressed', buzzerId: 1, press_id: 'a1b2c3d4' });
  return Number(process.hrtime.bigint() - begun) / 1000;
}
