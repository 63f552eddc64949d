import type { Candidate } from '../simulation/open-round.ts';
import { percent } from './percent.ts';
import type { Row } from './row.ts';

const head = [
  'link',
  'gap',
  'arrival: wrong',
  'arrival − RTT/2: wrong',
  'quickest exchange: wrong',
  'referee: `proven`',
  'of these wrong',
  '`likely`',
  'of these wrong',
  '`tie`',
  'verdict after, p50 / p95',
];

/** The figures of all networks as a Markdown table: a line for each network and gap. */
export function figuresTable(rows: readonly Row[]): string {
  const body = rows
    .filter(({ candidate }) => candidate === 'ours')
    .map((ours) => {
      const wrong = (candidate: Candidate) => {
        const other = rows.find(
          (row) => row.candidate === candidate && row.model === ours.model && row.gap_ms === ours.gap_ms,
        );
        return percent(other?.wrong ?? NaN);
      };
      const part = (count: number | null) => percent((count ?? NaN) / ours.trials);
      return [
        ours.model,
        `${ours.gap_ms} ms`,
        ...(['arrival', 'arrival_rtt', 'min_rtt'] as const).map(wrong),
        part(ours.proven),
        `${ours.wrong_proven}`,
        part(ours.likely),
        `${ours.likely_wrong}`,
        part(ours.ties),
        `${ours.verdict_ms_p50.toFixed(1)} / ${ours.verdict_ms_p95.toFixed(1)} ms`,
      ];
    });
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
