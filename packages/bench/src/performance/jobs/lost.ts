import { setTimeout } from 'node:timers/promises';
import type { ClientOf } from '../clients/client.ts';
import { messages } from '../clients/messages.ts';
import type { Job } from './job.ts';

/** The share of a stream's frames, some of which are invalid, that did not arrive, in percent. */
export async function lost(client: ClientOf, url: string, { frames }: Extract<Job, { kind: 'lost' }>): Promise<number> {
  let heard = 0;
  client({ url, consumers: [Object.keys(messages)], onMessage: () => void heard++, onOpen: () => undefined });
  // It comes at 2,000 a second.
  await setTimeout(frames / 2 + 700);
  return 100 * (1 - heard / frames);
}
