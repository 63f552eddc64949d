import process from 'node:process';
import type { ClientOf } from '../clients/client.ts';
import { median } from '../median.ts';
import { connected } from './connected.ts';

/** From a press until it comes back from the server, in µs. */
export async function roundTrip(client: ClientOf, url: string): Promise<number> {
  let back: () => void = () => undefined;
  const connection = await connected(client, url, () => back());
  const times: number[] = [];
  for (let n = 0; n < 3000; n++) {
    const begun = process.hrtime.bigint();
    await new Promise<void>((resolve) => {
      back = resolve;
      connection.send({ type: 'buzzer_pressed', buzzerId: 1, press_id: 'a1b2c3d4' });
    });
    if (n >= 1000) times.push(Number(process.hrtime.bigint() - begun) / 1000);
  }
  return median(times);
}
