import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** For each Debian package, a program of it. */
const programs = {
  debootstrap: 'debootstrap',
  dpkg: 'dpkg-deb',
  fish: 'fish',
  groff: 'groff',
  lintian: 'lintian',
  'man-db': 'man',
  systemd: 'systemd-analyze',
  'systemd-container': 'systemd-nspawn',
  'util-linux': 'unshare',
  zsh: 'zsh',
};

/** The Debian packages whose programs are missing for the check of the package. `sudo` stands for the rights of root. */
export function missingPrograms() {
  const missing = Object.keys(programs).filter((name) => spawnSync('which', [programs[name]]).status !== 0);
  return process.getuid?.() === 0 ? missing : [...missing, 'sudo'];
}
