import type { Clock } from './clock.ts';

interface Host {
  readonly process?: { readonly hrtime?: { bigint(): bigint } };
  readonly performance: { now(): number };
}

const host: Host = globalThis;
const hrtime = host.process?.hrtime;

/**
 * The clock of the machine: in Node `process.hrtime`, as GPIO drivers stamp their edges, elsewhere `performance.now`.
 *
 * @example
 * const startedAt = systemClock.monotonic(); // ms
 */
export const systemClock: Clock = {
  monotonic: hrtime ? () => Number(hrtime.bigint()) / 1e6 : () => host.performance.now(),
  // eslint-disable-next-line no-restricted-properties -- this is where the wall clock is read
  wall: () => Date.now(),
};
