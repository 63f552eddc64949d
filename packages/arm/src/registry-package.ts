import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

/** The folder of a package of the npm registry, for example `koffi`, in the version that the project uses. */
export function registryPackage(name: string): string {
  const script = join(__dirname, '../../build/src/registry/main.mjs');
  const stdio = ['ignore', 'pipe', 'inherit'] as const;
  return execFileSync(process.execPath, [script, name], { encoding: 'utf8', stdio: [...stdio] }).trim();
}
