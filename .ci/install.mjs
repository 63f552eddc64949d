// Installs the workspace with pnpm when what is installed is not what the lockfile says; otherwise does nothing.
// It runs before every npm script, on a machine with nothing but Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const installed = 'node_modules/.pnpm/lock.yaml';
const wanted = 'pnpm-lock.yaml';

if (!existsSync(installed) || !readFileSync(installed).equals(readFileSync(wanted))) {
  console.error('Installing dependencies (once, about 20 s) …');
  const { status } = spawnSync('npx -y pnpm@12.21.0 install --frozen-lockfile', {
    env: { ...process.env, CI: 'true' },
    shell: true,
    stdio: ['ignore', 2, 2],
  });
  process.exitCode = status ?? 1;
}
