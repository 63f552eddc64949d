import { percent } from './percent.ts';
import type { Row } from './row.ts';

const columns: readonly (readonly [string, (row: Row) => string])[] = [
  ['candidate', ({ candidate }) => candidate],
  ['gap ms', ({ gap_ms }) => `${gap_ms}`],
  ['wrong', ({ wrong }) => percent(wrong)],
  ['flagged', ({ flagged }) => percent(flagged)],
  ['wrong, not flagged', ({ wrong_unflagged }) => percent(wrong_unflagged)],
  ['wrong proven', ({ wrong_proven }) => (wrong_proven === null ? '' : `${wrong_proven}`)],
  ['p50 ms', ({ verdict_ms_p50 }) => verdict_ms_p50.toFixed(1)],
  ['p95 ms', ({ verdict_ms_p95 }) => verdict_ms_p95.toFixed(1)],
];

/** Formats the figures of one kind of network: a Markdown table of less than 100 columns, and a line for the kinds of our verdicts. */
export function fairnessTable(rows: readonly Row[]): string {
  const body = rows.map((row) => columns.map(([, cell]) => cell(row)));
  const widths = columns.map(([name], column) =>
    Math.max(name.length, ...body.map((cells) => cells[column]?.length ?? 0)),
  );
  const padded = (cell: string, column: number) =>
    column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0);
  const line = (cells: readonly string[]) => `| ${cells.map(padded).join(' | ')} |`;
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  const head = columns.map(([name]) => name);
  return [line(head), line(rule), ...body.map(line), '', ...rows.flatMap(kinds)].join('\n');
}

/** How sure our verdicts are. */
function kinds({ candidate, gap_ms, proven, likely, ties, likely_wrong, bound_held }: Row): readonly string[] {
  if (proven === null || likely === null || ties === null) return [];
  const verdicts = `${proven} proven, ${likely} likely (${likely_wrong ?? 0} wrong), ${ties} ties`;
  return [
    `- ${candidate}, ${gap_ms} ms: ${verdicts}; ${percent(bound_held ?? NaN)} of the intervals hold the true time`,
  ];
}
