import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { control } from './control.mjs';
import { installedSize, md5sums, settle, writeFiles } from './file-tree.mjs';
import { debian } from './package-tree.mjs';

const scripts = ['postinst', 'prerm', 'postrm'];

/** Packs a folder with the files of the package as a Debian package. The same files make the same bytes. */
export function debFile(folder, { file, date, level, ...fields }) {
  const texts = {
    control: control({ ...fields, installedSize: installedSize(folder) }),
    md5sums: md5sums(folder),
    conffiles: '/etc/hardware-ws/README\n',
    ...Object.fromEntries(scripts.map((name) => [name, debian(name)])),
  };
  mkdirSync(join(folder, 'DEBIAN'));
  writeFiles(join(folder, 'DEBIAN'), texts);
  for (const name of scripts) chmodSync(join(folder, 'DEBIAN', name), 0o755);
  settle(folder, date);
  // The bytes that xz makes depend on the number of its threads.
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(date.getTime() / 1000), DPKG_DEB_THREADS_MAX: '1' };
  execFileSync('dpkg-deb', ['--root-owner-group', '-Zxz', `-z${level}`, '--build', folder, file], { env });
}
