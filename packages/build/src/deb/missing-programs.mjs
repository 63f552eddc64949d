import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** For each Debian package, a program of it. */
const programs = {
  debootstrap: 'debootstrap',
  dpkg: 'dpkg-deb',
  fish: 'fish',
  e2fsprogs: 'mke2fs',
  gcc: 'gcc',
  gpiod: 'gpiomon',
  groff: 'groff',
  lintian: 'lintian',
  make: 'make',
  'man-db': 'man',
  'qemu-system-x86': 'qemu-system-x86_64',
  systemd: 'systemd-analyze',
  'systemd-container': 'systemd-nspawn',
  'util-linux': 'unshare',
  'xz-utils': 'xz',
  zsh: 'zsh',
};

/** For a machine with arm64 as well. */
const armPrograms = {
  'gcc-aarch64-linux-gnu': 'aarch64-linux-gnu-gcc',
  'qemu-system-arm': 'qemu-system-aarch64',
  'qemu-user-static': 'qemu-aarch64-static',
};

/**
 * The Debian packages whose programs are missing for the check of the package, on amd64 or on all architectures. `sudo` stands for
 * the rights of root.
 */
export function missingPrograms({ all }) {
  const wanted = { ...programs, ...(all && armPrograms) };
  const missing = Object.keys(wanted).filter((name) => spawnSync('which', [wanted[name]]).status !== 0);
  return process.getuid?.() === 0 ? missing : [...missing, 'sudo'];
}
