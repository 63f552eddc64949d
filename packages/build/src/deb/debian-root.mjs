import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'hardware-ws');
const extra = 'dbus,systemd,systemd-sysv,udev';
/** Runs a command while programs of arm64 run in emulation. */
const withArm64 = fileURLToPath(new URL('with-arm64.sh', import.meta.url));

/**
 * A small Debian 12 in a folder, fresh at each call. The first call for an architecture downloads it. It needs root, as `chroot`
 * does.
 */
export function debianRoot(folder, architecture = 'amd64') {
  const tarball = join(cache, `bookworm-with-systemd-${architecture}.tar`);
  mkdirSync(folder, { recursive: true });
  if (existsSync(tarball)) {
    execFileSync('tar', ['-xpf', tarball, '-C', folder]);
  } else {
    const quiet = { stdio: ['ignore', 'ignore', 'inherit'] };
    const words = [`--arch=${architecture}`, '--variant=minbase', `--include=${extra}`, 'bookworm', folder];
    if (architecture === 'arm64') execFileSync(withArm64, ['debootstrap', ...words], quiet);
    else execFileSync('debootstrap', words, quiet);
    mkdirSync(cache, { recursive: true });
    execFileSync('tar', ['-cpf', `${tarball}.new`, '-C', folder, '.']);
    renameSync(`${tarball}.new`, tarball);
  }
  writeFileSync(join(folder, 'etc/hosts'), '127.0.0.1 localhost\n'); // The installer of Debian writes it.
  return { folder, run: (script, input = '') => within(folder, script, input), install: (deb) => install(folder, deb) };
}

/** Runs a shell script inside, with processes of its own. Returns what it prints. */
function within(folder, script, input) {
  const env = { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' };
  const words = [
    '--mount',
    '--pid',
    '--fork',
    '--kill-child',
    `--root=${folder}`,
    '--wd=/',
    '--mount-proc',
    'sh',
    '-euc',
  ];
  return execFileSync('unshare', [...words, script], {
    input,
    env,
    encoding: 'utf8',
    stdio: ['pipe', 'pipe', 'inherit'],
  });
}

function install(folder, deb) {
  const name = basename(deb);
  copyFileSync(deb, join(folder, 'tmp', name));
  within(folder, `apt-get install --yes /tmp/${name}`, '');
  rmSync(join(folder, 'tmp', name));
}
