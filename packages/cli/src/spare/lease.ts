import { silenceMs } from './spare-rules.ts';

/** How long a spare that is silent is still believed to watch, in ms. */
const forgottenMs = 10_000;

/** How many pings of a spare are remembered. It says which of them was answered. */
const pingsKept = 16;

/** How many spares are remembered. Whoever invents names must not fill the memory. */
const mostWatchers = 16;

/** A spare that watches this box. Times are in ms on the clock of the box. */
interface Watcher {
  /** When its pings were received, by their timestamps. */
  readonly received: ReadonlyMap<number, number>;
  /** It does not take over before. */
  readonly safeUntil: number;
  readonly heardAt: number;
}

/** The spares that watch this box, by instance. */
export type Lease = ReadonlyMap<string, Watcher>;

/** A ping of a spare: it says which of its earlier pings this box answered. */
export interface WatcherPing {
  readonly instance: string;
  readonly timestamp: number;
  readonly answered: number | undefined;
}

/** The lease after a ping. The spare heard the answer after this box received the ping, so it does not take over within the silence after that. */
export function withPing(lease: Lease, { instance, timestamp, answered }: WatcherPing, at: number): Lease {
  const known = lease.get(instance);
  if (!known && lease.size >= mostWatchers) return lease;
  const earlier = [...(known?.received ?? [])];
  const answeredAt = earlier.find(([ping]) => ping === answered)?.[1];
  const safeUntil = answeredAt === undefined ? (known?.safeUntil ?? at) : answeredAt + silenceMs;
  const received = new Map([...earlier.slice(1 - pingsKept), [timestamp, at] as const]);
  return new Map(lease).set(instance, { received, safeUntil, heardAt: at });
}

/** Whether no spare can have taken over. A box that no spare watches is safe. */
export function isSafe(lease: Lease, at: number): boolean {
  return [...lease.values()].every(({ safeUntil, heardAt }) => at <= safeUntil || at > heardAt + forgottenMs);
}
