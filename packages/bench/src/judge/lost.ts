import type { Promised } from './promised.ts';
import type { Story } from './story.ts';

/** Presses that never reached the host, by `n`. */
export interface Lost {
  /** Lost although the backend was reachable again in time. */
  readonly reachable: readonly number[];
  readonly all: readonly number[];
}

/** Finds the lost presses. */
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

/**
 * Names the kind of fault to blame for each press: the latest fault on its connection when it was made, or one that began
 * within the next 50 ms.
 */
export function blame({ presses, faults }: Story, ns: readonly number[]): readonly string[] {
  const blamed = new Set(ns);
  return presses
    .filter(({ n }) => blamed.has(n))
    .map(({ lane, at }) => faults.filter((fault) => fault.lane === lane && fault.at <= at + 50).at(-1)?.kind ?? 'none');
}
