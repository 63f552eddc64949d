import type { Job } from '../jobs/job.ts';
import type { Wire } from '../server/wire.ts';

const equalBackoff: Candidate['can'] = ({ kind }) => kind !== 'crowd';

/** The candidate that most others are compared with. */
export const baseline = 'ws + JSON';

/** All of them, ours first. */
export const candidates: readonly Candidate[] = [
  { name: 'ours' },
  {
    name: 'ws',
    // It parses nothing, so there is nothing to choose by, and it does not connect again.
    can: (job) =>
      job.kind === 'inbound'
        ? !job.types && !job.consumers && !job.unknownEvery
        : ['latency', 'first press', 'sends', 'round trip', 'memory'].includes(job.kind),
  },
  { name: baseline, can: equalBackoff },
  { name: 'ws + JSON + zod', can: equalBackoff },
  { name: 'rxjs webSocket, naive', can: equalBackoff },
  { name: 'partysocket' },
  { name: 'reconnecting-websocket' },
  { name: 'socket.io', wire: 'socket.io', can: equalBackoff },
  {
    name: 'python3-websockets',
    program: 'python',
    can: (job) =>
      job.kind === 'inbound'
        ? !job.consumers
        : job.kind === 'latency'
          ? job.manner === 'idle'
          : ['lost', 'first press', 'reconnect', 'sends'].includes(job.kind),
  },
];

/** Somebody who is measured. */
export interface Candidate {
  readonly name: string;
  /** What its server speaks. @default plain */
  readonly wire?: Wire;
  /** What it runs in. @default node */
  readonly program?: 'python';
  /** The jobs that make sense for it. @default all */
  readonly can?: (job: Job) => boolean;
}
