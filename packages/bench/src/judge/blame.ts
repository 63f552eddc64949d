import type { Story } from './story.ts';

/** At which kind of fault each of these presses was made: the latest of its connection, or one just to come. */
export function blame({ presses, faults }: Story, ns: readonly number[]): readonly string[] {
  const blamed = new Set(ns);
  return presses
    .filter(({ n }) => blamed.has(n))
    .map(({ lane, at }) => faults.filter((fault) => fault.lane === lane && fault.at <= at + 50).at(-1)?.kind ?? 'none');
}
