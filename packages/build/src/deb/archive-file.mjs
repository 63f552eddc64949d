import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { settle } from './file-tree.mjs';

const owner = ['--owner=0', '--group=0', '--numeric-owner', '--format=gnu', '--sort=name'];

/** Packs the files of the package as an archive for other systems, to be extracted in /usr/local or anywhere else. */
export function archiveFile(folder, { file, date, level }) {
  const top = join(folder, basename(file, '.tar.xz'));
  renameSync(join(folder, 'usr'), top);
  renameSync(join(folder, 'etc/hardware-ws/README'), join(top, 'share/doc/hardware-ws/README.services'));
  const unit = join(top, 'lib/systemd/system/hardware-ws@.service');
  writeFileSync(unit, readFileSync(unit, 'utf8').replace('/usr/bin/', '/usr/local/bin/'));
  mkdirSync(join(top, 'share/zsh/site-functions'));
  renameSync(
    join(top, 'share/zsh/vendor-completions/_hardware-ws'),
    join(top, 'share/zsh/site-functions/_hardware-ws'),
  );
  settle(top, date);
  const env = { ...process.env, XZ_OPT: `-${level} --threads=1` };
  execFileSync('tar', [...owner, '-cJf', file, '-C', folder, basename(top)], { env });
}
