import { createHash } from 'node:crypto';
import { chmodSync, lstatSync, lutimesSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files into a folder: their texts by name. Folders are made as needed. */
export function writeFiles(folder, texts) {
  for (const [name, text] of Object.entries(texts)) {
    const file = join(folder, name);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/** The names of all files in a folder, sorted. A symbolic link is one. */
function filesIn(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .sort();
}

/** Gives everything in a folder, and the folder itself, one date and the modes that do not depend on the builder's umask. */
export function settle(folder, date) {
  const entries = readdirSync(folder, { recursive: true }).map((name) => join(folder, name));
  for (const entry of [...entries, folder]) {
    const stat = lstatSync(entry);
    if (!stat.isSymbolicLink()) chmodSync(entry, isProgram(entry, stat) ? 0o755 : 0o644);
    lutimesSync(entry, date, date);
  }
}

/** Whether a file can be run, or is a folder. A library needs no such right, whatever its archive says. */
function isProgram(name, stat) {
  return stat.isDirectory() || ((stat.mode & 0o100) !== 0 && !name.endsWith('.node'));
}

/** The sizes of files in KiB, as Debian counts them: each file rounded up, and one for each folder. */
export function installedSize(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) =>
      entry.isFile() ? Math.ceil(lstatSync(join(entry.parentPath ?? entry.path, entry.name)).size / 1024) : 1,
    )
    .reduce((sum, size) => sum + size, 0);
}

/** The md5sums of the package, with which dpkg verifies what it installed. */
export function md5sums(folder) {
  return filesIn(folder)
    .filter((name) => lstatSync(join(folder, name)).isFile() && !name.startsWith('etc/'))
    .map(
      (name) =>
        `${createHash('md5')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}
