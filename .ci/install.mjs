// Installs the workspace with pnpm, unless the installed packages already match the lockfile.
// It runs before every npm script and needs only Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const installed = 'node_modules/.pnpm/lock.yaml';
const wanted = 'pnpm-lock.yaml';

if (!existsSync(installed) || !readFileSync(installed).equals(readFileSync(wanted))) {
  console.error('Installing dependencies. This takes about 20 s and happens once …');
  const { status } = spawnSync('npx -y pnpm@12.21.0 install --frozen-lockfile', {
    env: { ...process.env, CI: 'true' },
    shell: true,
    stdio: ['ignore', 2, 2],
  });
  process.exitCode = status ?? 1;
}
