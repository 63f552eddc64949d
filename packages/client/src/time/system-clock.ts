import { bootTime } from './boot-time.ts';
import type { Clock } from './clock.ts';

interface Host {
  readonly process?: {
    readonly platform?: string;
    readonly hrtime?: { bigint(): bigint };
    readonly getBuiltinModule?: (name: 'node:os') => { uptime(): number };
  };
  readonly performance: { now(): number };
}

const host: Host = globalThis;
const hrtime = host.process?.hrtime;

const monotonic = hrtime ? () => Number(hrtime.bigint()) / 1e6 : () => host.performance.now();
// eslint-disable-next-line no-restricted-properties -- this is where the wall clock is read
const wall = () => Date.now();
// On Linux alone the uptime counts suspends and is told finely enough.
const os = host.process?.platform === 'linux' ? host.process.getBuiltinModule?.('node:os') : undefined;

/**
 * The clock of the machine: in Node `process.hrtime`, as GPIO drivers stamp their edges, elsewhere `performance.now`. Node on
 * Linux tells a suspend from a step of the wall clock.
 *
 * @example
 * const startedAt = systemClock.monotonic(); // ms
 */
export const systemClock: Clock = {
  monotonic,
  wall,
  ...(os && { boot: bootTime({ monotonic, wall }, () => os.uptime() * 1000) }),
};
