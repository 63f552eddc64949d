import type { Faults } from './faults.ts';
import type { Probe } from './probe.ts';
import { synchronous } from './synchronous.ts';

/** The same probe, but that a `message` which throws, or returns a promise, is a fault and no question. */
export function checkedProbe({ type, message }: Probe, attempt: Faults['attempt']): Probe {
  return { type, message: (received) => attempt('probe.message', () => synchronous(message(received))) };
}
