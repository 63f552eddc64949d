import type { Promised } from './promised.ts';
import type { Story } from './story.ts';

/** Presses that never reached the host: those for which the backend was reachable again in time, and all of them. */
export interface Lost {
  readonly reachable: readonly number[];
  readonly all: readonly number[];
}

/** Finds the lost presses, by `n`. */
export function lost({ presses, arrivals, troubles }: Story, { ttlMs, clearMs }: Promised): Lost {
  const arrived = new Set(arrivals.map(({ n }) => n));
  const missing = presses.filter(({ n }) => !arrived.has(n));
  const reachable = missing.filter(
    ({ lane, at }) =>
      !troubles.some(
        (trouble) => trouble.lane === lane && trouble.from <= at + ttlMs && trouble.to >= at + ttlMs - clearMs,
      ),
  );
  return { reachable: reachable.map(({ n }) => n), all: missing.map(({ n }) => n) };
}

/** Names the kind of fault during which each press was made: the latest fault of its connection, or one about to begin. */
export function blame({ presses, faults }: Story, ns: readonly number[]): readonly string[] {
  const blamed = new Set(ns);
  return presses
    .filter(({ n }) => blamed.has(n))
    .map(({ lane, at }) => faults.filter((fault) => fault.lane === lane && fault.at <= at + 50).at(-1)?.kind ?? 'none');
}
