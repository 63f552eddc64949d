import { deepEqual, equal, match } from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';

const completions = {
  bash: 'bash-completion/completions/hardware-ws',
  fish: 'fish/vendor_completions.d/hardware-ws.fish',
  zsh: 'zsh/site-functions/_hardware-ws',
};

/** Checks the texts of an archive that other programs read: how far the unit is hardened, the manual page, the completions. */
export function checkTexts(folder) {
  const unit = join(folder, 'lib/systemd/system/hardware-ws@.service');
  // 40 stands for 4.0.
  const how = ['security', '--offline=true', '--threshold=40', '--no-pager', unit];
  const security = spawnSync('systemd-analyze', how, { encoding: 'utf8' });
  console.log(security.stdout.trim().split('\n').at(-1) + security.stderr);
  equal(security.status, 0);

  const env = { ...process.env, LC_ALL: 'C.UTF-8', MANWIDTH: '100' };
  const page = join(folder, 'share/man/man1/hardware-ws.1.gz');
  const man = spawnSync('man', ['--warnings', '--local-file', page], { encoding: 'utf8', env });
  deepEqual([man.status, man.stderr], [0, '']);
  match(man.stdout, /^ +Usage: hardware-ws osc send /m);

  for (const [shell, file] of Object.entries(completions)) {
    execFileSync(shell, ['-n', join(folder, 'share', file)], { stdio: 'inherit' });
  }
}
