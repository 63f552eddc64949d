import type { Row } from './performance-table.ts';

/** How the figures were measured. */
export interface Circumstances {
  readonly rounds: number;
  readonly date: string;
  readonly machine: string;
}

/** Returns the figures for a JSON file: the medians of each candidate by key, and the spreads of all rows. */
export function performanceJson(rows: readonly Row[], circumstances: Circumstances): object {
  const names = [...new Set(rows.flatMap(({ figures }) => [...figures.keys()]))];
  const of = (name: string) =>
    Object.fromEntries(
      rows.flatMap(({ scenario: { key }, figures }) => {
        const figure = figures.get(name);
        return figure ? [[key, figure.median] as const] : [];
      }),
    );
  const spread = rows.map(({ scenario: { key }, figures }) => [key, Object.fromEntries(figures)] as const);
  return {
    ...circumstances,
    ...Object.fromEntries(names.map((name) => [name, of(name)])),
    spread: Object.fromEntries(spread),
  };
}
