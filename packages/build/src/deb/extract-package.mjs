import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'hardware-ws/registry');

/**
 * Extracts files of a package of the npm registry, for example `koffi@3.3.4`, into a folder, and leaves out this many leading
 * folders of their names. The tarball is kept in a cache.
 */
export function extractPackage(name, { integrity, files, folder, without = 1 }) {
  const tarball = downloaded(name, integrity);
  mkdirSync(folder, { recursive: true });
  const members = files.map((file) => `package/${file}`);
  const how = [`--strip-components=${without}`, '--no-same-owner', '--wildcards'];
  execFileSync('tar', ['-xzf', tarball, '-C', folder, ...how, ...members]);
}

function downloaded(name, integrity) {
  const tarball = join(cache, `${name.replace(/^@/, '').replace(/[/@]/g, '-')}.tgz`);
  if (existsSync(tarball) && hashOf(tarball) === integrity) return tarball;
  mkdirSync(cache, { recursive: true });
  // A build that runs at the same time must not see half of a file.
  const folder = mkdtempSync(join(cache, 'download-'));
  try {
    const words = ['pack', '--silent', '--pack-destination', folder, name];
    const file = execFileSync('npm', words, { cwd: folder, encoding: 'utf8' }).trim();
    const found = hashOf(join(folder, file));
    if (found !== integrity) {
      throw new Error(`${name} from the registry has the hash ${found}, expected ${integrity}: do not use it.`);
    }
    renameSync(join(folder, file), tarball);
    return tarball;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The hash of a file in the registry's notation. */
function hashOf(file) {
  return `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
}
