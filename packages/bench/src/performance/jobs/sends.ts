import process from 'node:process';
import { setImmediate } from 'node:timers/promises';
import type { ClientOf } from '../clients/client.ts';
import { connected } from './connected.ts';

const inBurst = 50;
const bursts = 800;

/** Messages per ms of processor time, when 50 are sent at once, again and again. */
export async function sends(client: ClientOf, url: string): Promise<number> {
  const connection = await connected(client, url);
  const play = async () => {
    for (let n = 0; n < bursts; n++) {
      for (let sent = 0; sent < inBurst; sent++) connection.send({ type: 'buzzer_pressed', buzzerId: sent });
      await setImmediate();
    }
  };
  await play();
  const before = process.cpuUsage();
  await play();
  const { user, system } = process.cpuUsage(before);
  return (1000 * inBurst * bursts) / (user + system);
}
