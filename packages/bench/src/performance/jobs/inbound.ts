import process from 'node:process';
import type { ClientOf } from '../clients/client.ts';
import { settled } from './settled.ts';
import type { Job } from '../job.ts';

/** The processor time of a burst's frame, in µs, after one such burst to warm up. */
export async function inbound(
  client: ClientOf,
  url: string,
  { types, consumers, frames }: Extract<Job, { kind: 'inbound' }>,
): Promise<number> {
  let heard = 0;
  const asked = {
    ...(types && { types }),
    ...(consumers !== undefined && { consumers }),
  };
  const connection = client({ url, ...asked, onMessage: () => void heard++, onOpen: () => undefined });
  // The first burst comes by itself; each message that is sent asks for another one.
  await settled(() => heard);
  if (heard === 0) return NaN;
  const before = process.cpuUsage();
  const warmedUp = heard;
  connection.send({ type: 'buzzer_pressed', buzzerId: 1 });
  await settled(() => heard);
  const { user, system } = process.cpuUsage(before);
  return heard === 2 * warmedUp ? (user + system) / frames : NaN;
}
