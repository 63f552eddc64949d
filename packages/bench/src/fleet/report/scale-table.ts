import type { SetUpReport } from '../play/play-set-up.ts';
import { cpuText, heardText, rateText, type Row, secondsText } from './cells.ts';
import { incidentRows } from './incident-rows.ts';
import { limitRows } from './limit-rows.ts';

const rows: readonly Row[] = [
  ['all boxes joined', ({ joinMs }) => secondsText(joinMs)],
  ['**quiet**: presses/s', ({ quiet }) => rateText(quiet)],
  ['heard by all, p50 / p99', ({ quiet }) => heardText(quiet)],
  ['CPU: Redis, workers, boxes, others', ({ quiet }) => cpuText(quiet.shares)],
  ['open files of a worker', ({ quiet }) => `${quiet.files}`],
  ...limitRows('**most that holds**', true),
  ...limitRows('**too much**', false),
  ...incidentRows('**a worker is killed**', ({ worker }) => worker),
  ...incidentRows('**Redis is killed**', ({ redis }) => redis),
  ['open files of a worker', ({ redis }) => `${redis.files}`],
];

/** The figures of all set-ups as a Markdown table, with a column for each. */
export function scaleTable(reports: readonly SetUpReport[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(['', ...reports.map(({ name }) => name)]),
    line(['---', ...reports.map(() => '---:')]),
    ...rows.map(([name, cell]) => line([name, ...reports.map(cell)])),
  ].join('\n');
}
