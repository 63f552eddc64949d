import type { ClientOf } from '../clients/client.ts';
import type { Job } from './job.ts';
import { coldPress } from './cold-press.ts';
import { crowd } from './crowd.ts';
import { inbound } from './inbound.ts';
import { firstPress, latency } from './latency.ts';
import { lost } from './lost.ts';
import { memory } from './memory.ts';
import { reconnect } from './reconnect.ts';
import { roundTrip } from './round-trip.ts';
import { sends } from './sends.ts';
import { unconfirmed } from './unconfirmed.ts';

/** The function that runs each kind of job. It returns the figure, in the unit of the scenario. */
export const jobs: {
  readonly [K in Job['kind']]: (client: ClientOf, url: string, job: Extract<Job, { kind: K }>) => Promise<number>;
} = {
  inbound,
  lost,
  latency,
  'first press': firstPress,
  'cold press': coldPress,
  unconfirmed,
  sends,
  'round trip': roundTrip,
  reconnect,
  memory,
  crowd,
};
