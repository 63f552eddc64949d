import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'hardware-ws', 'registry-packages');

/**
 * The folder of a package of the npm registry, for example `koffi@3.3.4`. It is downloaded once. A package for another
 * architecture may not be installed here, so it is only unpacked.
 */
export function registryPackage(name: string): string {
  const folder = join(cache, name.replace('/', '+'));
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // Whoever finds the folder finds all of it.
  const work = mkdtempSync(join(cache, 'download-'));
  try {
    const pack = ['pack', '--silent', '--pack-destination', work, name];
    const tarball = execFileSync('npm', pack, { cwd: work, encoding: 'utf8' }).trim();
    execFileSync('tar', ['-xzf', join(work, tarball), '-C', work, '--no-same-owner']);
    renameSync(join(work, 'package'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}
