import { setTimeout } from 'node:timers/promises';
import type { ClientOf } from '../clients/client.ts';
import { messages } from '../clients/messages.ts';
import type { Job } from './job.ts';

/** Measures the share of a stream that the consumer did not receive, in percent. Some frames of the stream are invalid. */
export async function lost(client: ClientOf, url: string, { frames }: Extract<Job, { kind: 'lost' }>): Promise<number> {
  let heard = 0;
  client({ url, consumers: [Object.keys(messages)], onMessage: () => void heard++, onOpen: () => undefined });
  // The server sends 2,000 frames per second.
  await setTimeout(frames / 2 + 700);
  return 100 * (1 - heard / frames);
}
