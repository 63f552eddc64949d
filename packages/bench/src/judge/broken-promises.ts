import type { Figures } from './figures.ts';

const sentences = {
  lost: 'lost although the backend was reachable again in time',
  duplicated: 'duplicated at a host that checks ids',
  stale: 'written after their ttl',
  reordered: 'reordered',
  falselyConfirmed: 'reported as confirmed but never received by the host',
  crashed: 'times the process ended',
} as const satisfies Partial<Record<keyof Figures, string>>;

/** Lists the promises of this library that these figures break, one sentence each. */
export function brokenPromises(figures: Pick<Figures, keyof typeof sentences>): readonly string[] {
  return (Object.keys(sentences) as (keyof typeof sentences)[])
    .filter((key) => figures[key] > 0)
    .map((key) => `${figures[key]} ${sentences[key]}`);
}
