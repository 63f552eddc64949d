// Builds the package twice and compares the bytes, runs lintian, and installs, upgrades, removes and purges it in a small Debian.
// Then a virtual machine with an empty Debian installs it and starts a box at boot. With --all, also builds and checks the packages
// for arm64 and armhf, and a virtual machine with arm64 installs that one, which takes longer.
import { deepEqual, equal } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { part } from '../part.mjs';
import { architectures } from './architectures.mjs';
import { checkBox } from './check-box.mjs';
import { checkInstallation } from './check-installation.mjs';
import { checkService } from './check-service.mjs';
import { checkTexts } from './check-texts.mjs';
import { debianRoot } from './debian-root.mjs';
import { missingPrograms } from './missing-programs.mjs';

const all = process.argv.includes('--all');
const missing = missingPrograms({ all });
if (missing.length > 0) {
  console.error(`${process.env.CI ? 'This check needs' : 'Skipped: npm run check:deb needs'} ${missing.join(', ')}.`);
  process.exit(process.env.CI ? 1 : 0);
}

const home = mkdtempSync(join(tmpdir(), 'hardware-ws-check-deb-'));
const main = fileURLToPath(new URL('main.mjs', import.meta.url));

/** Builds with little compression. Returns the folder. */
function build(name, words, { umask = '022', TZ = 'UTC' } = {}) {
  const out = join(home, name);
  const command = [process.execPath, main, '--out', out, '--level', '0', ...words];
  const env = { ...process.env, TZ };
  execFileSync('sh', ['-c', `umask ${umask}; exec "$0" "$@"`, ...command], { stdio: 'inherit', env });
  return out;
}

function hashesIn(folder) {
  const hash = (file) =>
    createHash('sha256')
      .update(readFileSync(join(folder, file)))
      .digest('hex');
  return readdirSync(folder).map((file) => `${hash(file)}  ${file}`);
}

function lintian(deb) {
  const how = ['--fail-on', 'error,warning', '--tag-display-limit', '0', '--allow-root'];
  execFileSync('lintian', [...how, deb], { stdio: 'inherit' });
}

/** The files of a package, without their sizes and without the parts of their names that differ between architectures. */
function contents(deb) {
  const lines = execFileSync('dpkg-deb', ['--contents', deb], { encoding: 'utf8' }).split('\n');
  return lines.map((line) =>
    line.replace(/^(\S+ \S+) +\d+ /, '$1 ').replace(/linux([-_])(x64|armhf|arm64|arm)\b/g, 'linux$1'),
  );
}

try {
  const first = join(home, 'first');
  part('two builds have the same bytes, also with another umask and time zone', () => {
    build('first', ['amd64', '--version', '0.0.1']);
    const other = build('second', ['amd64', '--version', '0.0.1'], { umask: '077', TZ: 'Asia/Tokyo' });
    deepEqual(hashesIn(other), hashesIn(first));
  });
  const next = join(home, 'next');
  const wanted = all ? Object.keys(architectures) : ['amd64'];
  part(`lintian, and the files of each architecture: ${wanted.join(', ')}`, () => {
    build('next', [...wanted, '--version', '0.0.2', '--deb-only']);
    const debs = wanted.map((name) => join(next, `hardware-ws_0.0.2_${name}.deb`));
    for (const deb of debs) lintian(deb);
    for (const deb of debs) deepEqual(contents(deb), contents(debs[0]));
  });
  const archive = join(first, 'hardware-ws_0.0.1_linux_amd64.tar.xz');
  part('the archive runs anywhere, and its unit, manual page and completions are right', () => {
    execFileSync('tar', ['-xJf', archive, '-C', home]);
    const folder = join(home, 'hardware-ws_0.0.1_linux_amd64');
    const env = { PATH: '/usr/bin:/bin' };
    equal(execFileSync(join(folder, 'bin/hardware-ws'), ['--version'], { encoding: 'utf8', env }), '0.0.1\n');
    checkTexts(folder);
  });
  const debian = debianRoot(join(home, 'debian'));
  const debs = {
    first: join(first, 'hardware-ws_0.0.1_amd64.deb'),
    next: join(next, 'hardware-ws_0.0.2_amd64.deb'),
  };
  checkInstallation(debian, debs);
  checkService(debian, debs);
  for (const name of all ? ['amd64', 'arm64'] : ['amd64']) {
    await checkBox(home, name, join(next, `hardware-ws_0.0.2_${name}.deb`));
  }
} finally {
  rmSync(home, { recursive: true, force: true });
}
