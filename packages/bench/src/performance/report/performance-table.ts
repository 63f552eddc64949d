import type { Figure } from './figure.ts';
import type { Scenario } from '../scenarios/scenario.ts';

export interface Row {
  readonly scenario: Scenario;
  readonly figures: ReadonlyMap<string, Figure>;
}

function shown(number: number | null) {
  return number === null ? 'never' : number.toFixed(2);
}

/** Formats the median, with the lowest and the highest figure if they differ. */
function cell(figure: Figure | undefined): string {
  if (!figure) return '';
  const [median, lowest, highest] = [figure.median, figure.lowest, figure.highest].map(shown);
  return lowest === highest ? String(median) : `${String(median)} (${String(lowest)}–${String(highest)})`;
}

/** Formats the figures as a Markdown table for each section, under its heading. */
export function performanceTables(rows: readonly Row[]): string {
  const sections = [...new Set(rows.map(({ scenario }) => scenario.section))];
  return sections
    .map((section) => {
      const table = performanceTable(rows.filter(({ scenario }) => scenario.section === section));
      return section === undefined ? table : `### ${section}\n\n${table}`;
    })
    .join('\n\n');
}

/** Formats the figures as a Markdown table, with a row for each scenario and a column for each candidate. */
function performanceTable(rows: readonly Row[]): string {
  const names = [...new Set(rows.flatMap(({ figures }) => [...figures.keys()]))];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const target = ({ atMost, atLeast }: Scenario) =>
    atLeast !== undefined ? `≥ ${atLeast}` : atMost !== undefined ? `≤ ${atMost}` : '';
  return [
    line(['', 'target', ...names]),
    line(['---', '---', ...names.map(() => '---:')]),
    ...rows.map(({ scenario, figures }) =>
      line([
        `${scenario.what}${scenario.unit === undefined ? '' : `, ${scenario.unit}`} (\`${scenario.key}\`)`,
        target(scenario),
        ...names.map((name) => cell(figures.get(name))),
      ]),
    ),
  ].join('\n');
}
