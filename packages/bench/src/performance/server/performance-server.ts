import process from 'node:process';
import { clearInterval, setInterval, setTimeout } from 'node:timers';
import { burst } from './burst.ts';
import type { Job } from '../jobs/job.ts';
import { socketIoVisitors } from './socket-io-visitors.ts';
import type { Visitor } from './visitor.ts';
import type { Wire } from './wire.ts';
import { wsVisitors } from './ws-visitors.ts';

/** The servers that candidates connect to. */
export interface PerformanceServer {
  /** Returns the URL for a job, at which the server does what the job needs. */
  readonly urlFor: (job: Job, wire: Wire) => string;
  /** Returns when messages arrived since the last call, in ns on the monotonic clock. */
  readonly arrivals: () => readonly bigint[];
  readonly close: () => void;
}

/** Starts the servers. The URL of a connection contains its job. */
export async function performanceServer(): Promise<PerformanceServer> {
  const bursts = new Map<string, readonly Buffer[]>();
  const streams = new Map<string, Visitor>();
  let arrivals: bigint[] = [];
  let asked = 0;

  const framesFor = (job: Extract<Job, { kind: 'inbound' | 'lost' }>, wire: Wire) => {
    const key = JSON.stringify([job, wire]);
    const made = bursts.get(key) ?? burst(job, wire);
    bursts.set(key, made);
    return made;
  };
  const welcome = (visitor: Visitor, query: string) => {
    const { job } = JSON.parse(decodeURIComponent(query)) as { job: Job };
    switch (job.kind) {
      case 'inbound': {
        const bytes = Buffer.concat(framesFor(job, visitor.wire));
        return visitor.onMessage(() => void visitor.tcp.write(bytes));
      }
      case 'lost': {
        const streaming = streams.has(query);
        streams.set(query, visitor);
        if (!streaming) stream(framesFor(job, visitor.wire), () => streams.get(query)?.tcp);
        return;
      }
      case 'round trip':
      case 'cold press':
        return visitor.echo();
      case 'unconfirmed':
        return visitor.echo(job.unconfirmed);
      case 'reconnect': {
        // Every other connection ends without a close frame.
        const cleanly = (asked += 1) % 2 === 0;
        return void setTimeout(() => visitor.leave(cleanly), holdMs);
      }
      case 'latency':
        return visitor.onMessage(() => arrivals.push(process.hrtime.bigint()));
      case 'first press':
      case 'sends':
        return visitor.onMessage(() => undefined);
      case 'memory':
      case 'crowd':
        return;
    }
  };
  const plain = await wsVisitors(welcome);
  const socketIo = await socketIoVisitors(welcome);
  return {
    urlFor(job, wire) {
      const { origin } = wire === 'plain' ? plain : socketIo;
      // The number keeps the streams of different candidates apart.
      return `${origin}/?${encodeURIComponent(JSON.stringify({ job, n: (asked += 1) }))}`;
    },
    arrivals() {
      const all = arrivals;
      arrivals = [];
      return all;
    },
    close() {
      plain.close();
      socketIo.close();
    },
  };
}

/** How long the server holds each connection of the reconnect job before it ends the connection. */
export const holdMs = 100;

/** The number of frames of a stream that are sent every 10 ms. */
const inTenMs = 20;

/** Sends 2,000 frames a second. Frames are lost while no client is connected. */
function stream(frames: readonly Buffer[], to: () => Visitor['tcp'] | undefined): void {
  let sent = 0;
  const ticks = setInterval(() => {
    const tcp = to();
    if (tcp?.writable) tcp.write(Buffer.concat(frames.slice(sent, sent + inTenMs)));
    sent += inTenMs;
    if (sent >= frames.length) clearInterval(ticks);
  }, 10);
}
