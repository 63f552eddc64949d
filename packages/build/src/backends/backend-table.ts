import type { BackendCount } from './backend-counts.ts';

/** Shows the counts as a table for people, with a sum. */
export function backendTable(counts: readonly BackendCount[]): string {
  const sum = (member: Exclude<keyof BackendCount, 'backend'>) =>
    counts.reduce((total, count) => total + count[member], 0);
  const all = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), seconds: sum('seconds') };
  const rows = [
    ['backend', 'passed', 'failed', 'skipped', 'seconds'],
    ...[...counts, { backend: 'all', ...all }].map(({ backend, passed, failed, skipped, seconds }) => [
      backend,
      ...[passed, failed, skipped].map(String),
      seconds.toFixed(1),
    ]),
  ];
  const width = Math.max(...rows.map(([backend = '']) => backend.length));
  return rows
    .map(([backend = '', ...figures]) =>
      [backend.padEnd(width), ...figures.map((figure) => figure.padStart(9))].join(''),
    )
    .join('\n');
}
