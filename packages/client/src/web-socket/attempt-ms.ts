import { longestTimerMs } from '../time/alarm.ts';

/**
 * How long to try each address of a name with several addresses, in ms. A quarter of the deadline, so there is time for four.
 * Node's default of 250 ms never reaches a host that is farther away.
 */
export function attemptMs(timeoutMs: number): number {
  return Math.round(Math.min(Math.max(250, timeoutMs / 4), longestTimerMs));
}
