import type { Figures } from './figures.ts';

const sentences = {
  lost: 'lost though the backend was reachable again in time',
  duplicated: 'duplicated at a host that knows ids',
  stale: 'written after their ttl',
  reordered: 'reordered',
  falselyConfirmed: 'said to be confirmed and not at the host',
  crashed: 'times the process ended',
} as const satisfies Partial<Record<keyof Figures, string>>;

/** What ours promises and these figures break, a sentence each. */
export function brokenPromises(figures: Pick<Figures, keyof typeof sentences>): readonly string[] {
  return (Object.keys(sentences) as (keyof typeof sentences)[])
    .filter((key) => figures[key] > 0)
    .map((key) => `${figures[key]} ${sentences[key]}`);
}
