import type { Way } from '@hardware-ws/tcp-proxy';
import type { Fault } from '../faults/fault.ts';

/** A fault that is over within a second. */
export function quickFault(random: () => number): Fault {
  const between = (from: number, to: number) => from + random() * (to - from);
  const way = (): Way => (random() < 0.5 ? 'up' : 'down');
  const faults: readonly (() => Fault)[] = [
    () => ({ kind: 'reset' }),
    () => ({ kind: 'fin' }),
    () => ({ kind: 'close', code: random() < 0.5 ? 1000 : 1011 }),
    () => ({ kind: 'outage', ms: between(20, 300) }),
    () => ({ kind: 'stall', ways: [way()], ms: between(20, 300) }),
    () => ({ kind: 'stall, reset', ways: ['up', 'down'], ms: between(20, 300) }),
    () => ({ kind: 'slices', ms: between(100, 300) }),
    () => ({ kind: 'flip', way: way() }),
    () => ({ kind: 'drip', ms: between(50, 300), byteMs: 5 }),
  ];
  return faults[Math.floor(random() * faults.length)]?.() ?? { kind: 'reset' };
}
