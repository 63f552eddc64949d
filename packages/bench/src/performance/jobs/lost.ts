import type { ClientOf } from '../clients/client.ts';
import type { Job } from '../job.ts';
import { settled } from './settled.ts';

/** The share of a burst's frames, some of which are invalid, that did not arrive, in percent. */
export async function lost(client: ClientOf, url: string, { frames }: Extract<Job, { kind: 'lost' }>): Promise<number> {
  let heard = 0;
  let opened = 0;
  client({ url, onMessage: () => void heard++, onOpen: () => void opened++ });
  await settled(() => heard);
  // A connection that was opened again was sent the burst again.
  return 100 * (1 - heard / (frames * Math.max(opened, 1)));
}
