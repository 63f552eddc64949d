import { execFileSync } from 'node:child_process';

/**
 * Makes a copy of the last commit in a folder, with the versions and the changelogs of the next release, and builds it. The work
 * tree stays as it is.
 */
export function releaseCopy(folder: string): void {
  const run = (command: string, args: readonly string[], cwd = folder) => {
    execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, CI: 'true' } });
  };
  run('git', ['clone', '--quiet', '--shared', '.', folder], '.');
  const pnpm = ['-y', 'pnpm@12.21.0'];
  run('npx', [...pnpm, 'install', '--frozen-lockfile', '--prefer-offline', '--silent']);
  run('npx', [...pnpm, 'exec', 'changeset', 'version']);
  run('npm', ['run', '--silent', 'build']);
}
