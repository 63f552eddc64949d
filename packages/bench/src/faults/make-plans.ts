import { seeded } from './seeded.ts';
import type { Way } from '@hardware-ws/tcp-proxy';
import type { Fault } from './fault.ts';

/** The faults and presses of one connection. Times are in ms from its start. */
export interface Plan {
  readonly faults: readonly { readonly at: number; readonly fault: Fault }[];
  readonly pressesAt: readonly number[];
  readonly ms: number;
}

export interface MakePlansOptions {
  readonly seed: number;
  /** The total number of faults. */
  readonly faults: number;
  /** The most connections to use. */
  readonly connections: number;
}

/** Makes a plan for each connection. The plans have `faults` faults in total, and depend only on the options. */
export function makePlans({ seed, faults, connections }: MakePlansOptions): readonly Plan[] {
  const count = Math.min(faults, connections);
  return Array.from({ length: count }, (_, n) => {
    const share = Math.floor(faults / count) + (n < faults % count ? 1 : 0);
    return makePlan(seeded(seed * 1009 + n), share);
  });
}

/** How long a link stays silent before the bench resets it. */
export const silenceMs = 10_000;

/** How long a link needs to prove stable, plus some time to reconnect. */
const quietMs = 6500;

/**
 * Plans `count` faults for one connection, in series of one to three. All but the last fault of a series are instant. After
 * each series, the link stays quiet until it has proved stable. Presses are made around and during each fault.
 */
function makePlan(random: () => number, count: number): Plan {
  const between = (from: number, to: number) => from + random() * (to - from);
  const oneOf = <T>(first: T, ...more: readonly T[]): T => more[Math.floor(random() * (more.length + 1)) - 1] ?? first;
  const ways = () => oneOf<readonly Way[]>(['up'], ['down'], ['up', 'down']);

  const instant = (): Fault =>
    oneOf<() => Fault>(
      () => ({ kind: 'reset' }),
      () => ({ kind: 'fin' }),
      () => ({ kind: 'close', code: oneOf(1000, 1001, 1011, 1012) }),
    )();
  const lasting = (): Fault =>
    oneOf<() => Fault>(
      () => ({ kind: 'outage', ms: between(20, 400) }),
      () => ({ kind: 'stall', ways: ways(), ms: between(20, 400) }),
      () => ({ kind: 'stall, reset', ways: ways(), ms: between(20, 400) }),
      () => ({ kind: 'stall, reset', ways: ways(), ms: between(5, 50) }),
      () => ({ kind: 'slices', ms: between(200, 1000) }),
      () => ({ kind: 'delay', ms: between(200, 1000), delayMs: between(20, 150), jitterMs: between(0, 100) }),
      () => ({ kind: 'flip', way: oneOf<Way>('up', 'down') }),
      () => ({ kind: 'drip', ms: between(100, 400), byteMs: between(5, 20) }),
    )();
  // Each lasts longer than the ttl of a press, so presses expire during it.
  const long = (): Fault =>
    oneOf<() => Fault>(
      () => ({ kind: 'outage', ms: between(2000, 4000) }),
      () => ({ kind: 'stall', ways: ways(), ms: between(1600, 3000) }),
      () => ({ kind: 'stall, reset', ways: ways(), ms: between(1600, 3000) }),
      () => ({ kind: 'silence' }),
    )();
  const lastOf = (size: number): Fault => {
    const kind = random();
    if (kind < 0.25) return instant();
    return kind < 0.9 || size > 1 ? lasting() : long();
  };

  const faults: { at: number; fault: Fault }[] = [];
  const pressesAt: number[] = [];
  let at = between(5500, 8500);
  while (faults.length < count) {
    const size = Math.min(oneOf(1, 1, 1, 2, 3), count - faults.length);
    for (let nth = 1; nth <= size; nth += 1) {
      const fault = nth < size ? instant() : lastOf(size);
      const ms = durationOf(fault);
      faults.push({ at, fault });
      pressesAt.push(at + between(-25, 25), at + between(-10, 10), at + between(0, Math.min(ms, 4000) + 300));
      // The gap is longer than the ttl of a press, so each loss can be attributed to one fault.
      at += nth < size ? between(1600, 2600) : ms + quietMs + between(0, 1000);
    }
    // During a long outage, the backoff has grown.
    const last = faults.at(-1)?.fault;
    if (last?.kind !== 'flip' && durationOf(last) >= 1600) at += 3500;
    pressesAt.push(at - between(500, 2500));
  }
  return { faults, pressesAt: pressesAt.sort((a, b) => a - b), ms: at };
}

function durationOf(fault: Fault | undefined): number {
  if (fault?.kind === 'silence') return silenceMs;
  if (fault?.kind === 'flip') return 2000;
  return fault && 'ms' in fault ? fault.ms : 0;
}
