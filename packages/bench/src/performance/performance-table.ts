import type { Figure } from './figure.ts';
import type { Scenario } from './scenario.ts';

export interface Row {
  readonly scenario: Scenario;
  readonly figures: ReadonlyMap<string, Figure>;
}

const shown = (number: number | null) => (number === null ? 'never' : number.toFixed(2));
const cell = (figure: Figure | undefined) =>
  figure ? `${shown(figure.median)} (${shown(figure.lowest)}–${shown(figure.highest)})` : '';

/** The figures as a Markdown table, a row a scenario and a column a candidate. */
export function performanceTable(rows: readonly Row[]): string {
  const names = [...(rows[0]?.figures.keys() ?? [])];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', 'ours is to be', ...names]),
    line(['---', '---', ...names.map(() => '---:')]),
    ...rows.map(({ scenario: { what, atMost, atLeast }, figures }) =>
      line([
        what,
        atLeast === undefined ? `≤ ${atMost ?? ''}` : `≥ ${atLeast}`,
        ...names.map((name) => cell(figures.get(name))),
      ]),
    ),
  ].join('\n');
}
