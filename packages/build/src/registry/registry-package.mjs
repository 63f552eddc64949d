import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { pinnedPackage } from './pinned-package.mjs';

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'hardware-ws/registry');

/**
 * The folder of a package of the npm registry, for example `koffi`, in the version that the project uses. It is downloaded once
 * and checked against its hash. A package for another architecture may not be installed here, so it is only unpacked.
 */
export function registryPackage(name) {
  const { version, integrity } = pinnedPackage(name);
  const folder = join(
    cache,
    `${name.replace('/', '+')}@${version}-${createHash('sha256').update(integrity).digest('hex').slice(0, 8)}`,
  );
  if (existsSync(folder)) return folder;
  mkdirSync(cache, { recursive: true });
  // Whoever finds the folder finds all of it.
  const work = mkdtempSync(join(cache, 'download-'));
  try {
    const pack = ['pack', '--silent', '--pack-destination', work, `${name}@${version}`];
    const tarball = join(work, execFileSync('npm', pack, { cwd: work, encoding: 'utf8' }).trim());
    const found = hashOf(tarball);
    if (found !== integrity) {
      throw new Error(
        `${name}@${version} from the registry has the hash ${found}, expected ${integrity}: do not use it.`,
      );
    }
    execFileSync('tar', ['-xzf', tarball, '-C', work, '--no-same-owner']);
    if (!existsSync(folder)) renameSync(join(work, 'package'), folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return folder;
}

/** The hash of a file in the registry's notation. */
function hashOf(file) {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
}
