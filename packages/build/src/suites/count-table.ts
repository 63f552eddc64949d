import type { SuiteCount } from './suite-counts.ts';

/** Shows the counts as a table for people, with a sum. `title` says what the groups are. */
export function countTable(counts: readonly SuiteCount[], title: string): string {
  const sum = (member: Exclude<keyof SuiteCount, 'group'>) => counts.reduce((total, count) => total + count[member], 0);
  const all = { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped'), seconds: sum('seconds') };
  const rows = [
    [title, 'passed', 'failed', 'skipped', 'seconds'],
    ...[...counts, { group: 'all', ...all }].map(({ group, passed, failed, skipped, seconds }) => [
      group,
      ...[passed, failed, skipped].map(String),
      seconds.toFixed(1),
    ]),
  ];
  const width = Math.max(...rows.map(([group = '']) => group.length));
  return rows
    .map(([group = '', ...figures]) => [group.padEnd(width), ...figures.map((figure) => figure.padStart(9))].join(''))
    .join('\n');
}
