import type { DryRun } from './dry-run.ts';

/** Shows the packages of a release as a table for people. */
export function releaseTable(packages: readonly DryRun[]): string {
  const rows = [
    ['package', 'version', 'files', 'tarball', 'unpacked'],
    ...packages.map(({ name, version, files, size, unpackedSize }) => {
      return [name, version, String(files.length), kilobytes(size), kilobytes(unpackedSize)];
    }),
  ];
  const width = Math.max(...rows.map(([name = '']) => name.length));
  return rows
    .map(([name = '', ...figures]) => [name.padEnd(width), ...figures.map((figure) => figure.padStart(11))].join(''))
    .join('\n');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
