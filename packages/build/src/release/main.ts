// Shows what a release would publish, without publishing it. It changes nothing here, and needs no login.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { type DryRun, dryRun } from './dry-run.ts';
import { releaseCopy } from './release-copy.ts';
import { releaseProblems } from './release-problems.ts';
import { releaseTable } from './release-table.ts';

const home = mkdtempSync(join(tmpdir(), 'hardware-ws-release-'));
try {
  const [copy, tarballs] = [join(home, 'copy'), join(home, 'tarballs')];
  mkdirSync(tarballs);
  releaseCopy(copy);
  const packages = published(join(copy, 'packages')).map((folder) => dryRun(folder, tarballs));
  packages.forEach(show);
  console.log(`\n${releaseTable(packages)}`);
  const problems = releaseProblems(packages);
  problems.forEach((problem) => console.error(problem));
  process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
  rmSync(home, { recursive: true });
}

/** The folders of the packages that a release publishes. */
function published(packages: string): readonly string[] {
  const isPrivate = (folder: string) => {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly private?: boolean };
    return manifest.private === true;
  };
  return readdirSync(packages)
    .map((name) => join(packages, name))
    .filter((folder) => !isPrivate(folder));
}

function show({ name, version, files }: DryRun): void {
  console.log(`\n${name}@${version}\n${files.map(({ path }) => `  ${path}`).join('\n')}`);
}
