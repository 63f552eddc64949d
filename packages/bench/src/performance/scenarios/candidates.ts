import type { Job } from '../jobs/job.ts';
import type { Wire } from '../server/wire.ts';

const hasButtons: Can = ({ kind }) => kind === 'cold press' || kind === 'unconfirmed';
const noButtons: Can = (job) => !hasButtons(job);
const equalBackoff: Can = (job) => noButtons(job) && job.kind !== 'crowd';

/** The candidate that most others are compared with. */
export const baseline = 'ws + JSON';

/** All candidates, ours first. */
export const candidates: readonly Candidate[] = [
  { name: 'ours' },
  {
    name: 'ws',
    // It does not parse messages, so it cannot filter by type. It does not reconnect.
    can: (job) =>
      job.kind === 'inbound'
        ? !job.types && !job.consumers && !job.unknownEvery
        : ['latency', 'first press', 'sends', 'round trip', 'memory'].includes(job.kind),
  },
  { name: baseline, can: (job) => job.kind !== 'crowd' },
  { name: 'ws + JSON + zod', can: equalBackoff },
  { name: 'rxjs webSocket, naive', can: equalBackoff },
  { name: 'partysocket', can: noButtons },
  { name: 'reconnecting-websocket', can: noButtons },
  { name: 'socket.io', wire: 'socket.io', can: equalBackoff },
  {
    name: 'python3-websockets',
    program: 'python',
    can: (job) =>
      job.kind === 'inbound'
        ? !job.consumers
        : job.kind === 'latency'
          ? job.manner === 'idle'
          : ['lost', 'first press', 'cold press', 'reconnect', 'sends'].includes(job.kind),
  },
];

/** A library that is measured. */
export interface Candidate {
  readonly name: string;
  /** The wire format of its server. @default plain */
  readonly wire?: Wire;
  /** The program that runs it. @default node */
  readonly program?: 'python';
  /** Returns whether a job makes sense for this candidate. @default every job does */
  readonly can?: Can;
}

type Can = (job: Job) => boolean;
