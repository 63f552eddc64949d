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

function wall() {
  // eslint-disable-next-line no-restricted-properties -- the wall clock is read here
  return Date.now();
}

// Only on Linux does the uptime include suspends at a sufficient resolution.
const os = host.process?.platform === 'linux' ? host.process.getBuiltinModule?.('node:os') : undefined;

/**
 * The clock of the machine. In Node it is `process.hrtime`, on which GPIO drivers stamp their edges; elsewhere it is
 * `performance.now`. In Node on Linux, it can tell a suspend from a step of the wall clock.
 *
 * @example
 * const startedAt = systemClock.monotonic(); // ms
 */
export const systemClock: Clock = {
  monotonic,
  wall,
  ...(os && { boot: bootTime({ monotonic, wall }, () => os.uptime() * 1000) }),
};
