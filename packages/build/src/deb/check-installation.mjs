import { deepEqual, equal, match } from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { part } from '../part.mjs';
import { moreIn, stateScript } from './file-system-state.mjs';

const box = 'run: buzzers\ngame_id: 1\ngpio: simulated\n';

/** Installs the package in a small Debian, runs it, upgrades it to the next version, removes and purges it. */
export function checkInstallation({ folder, run, install }, { first, next }) {
  run('groupadd --system gpio'); // as Raspberry Pi OS has it
  const before = run(stateScript);
  const config = join(folder, 'etc/hardware-ws/box.yaml');
  part('install', () => {
    install(first);
    equal(run('hardware-ws --version'), '0.0.1\n');
    const simulation = `printf 'arm\\npress 2\\n' | hardware-ws simulate --port 0`;
    match(run(`su --shell /bin/sh hardware-ws`, simulation), /"buzzerId":2.*\/buzzer\/pressed i 2/);
    deepEqual(run('id --name --groups hardware-ws').trim().split(' ').sort(), [
      'audio',
      'dialout',
      'gpio',
      'hardware-ws',
    ]);
    writeFileSync(config, box);
    match(run('hardware-ws check /etc/hardware-ws/box.yaml'), /no problems; runs buzzers/);
    const call = `import('koffi').then(({ default: koffi }) => console.log(koffi.load(null).func('int getppid()')()))`;
    equal(run('cd /usr/lib/hardware-ws; ./node --eval "$(cat)"', call), '1\n');
  });
  part('upgrade', () => {
    install(next);
    equal(run('hardware-ws --version'), '0.0.2\n');
    equal(run('dpkg --audit; dpkg --verify hardware-ws'), '');
    equal(readFileSync(config, 'utf8'), box);
  });
  part('remove and purge', () => {
    // As systemctl enable and a service that ran leave them.
    run(`wants=/etc/systemd/system/multi-user.target.wants; mkdir -p $wants /var/lib/hardware-ws/box
      ln -s /lib/systemd/system/hardware-ws@.service $wants/hardware-ws@box.service`);
    run('apt-get remove --yes hardware-ws');
    deepEqual(
      ['usr/lib/hardware-ws', 'etc/hardware-ws/README'].map((name) => existsSync(join(folder, name))),
      [false, true],
    );
    run('apt-get purge --yes hardware-ws');
    const after = run(stateScript);
    const own = ['/etc/hardware-ws', '/etc/hardware-ws/box.yaml'];
    const wants = '/etc/systemd/system/multi-user.target.wants';
    deepEqual(
      moreIn(after, before).filter((name) => name !== wants),
      own,
    );
    deepEqual(moreIn(before, after), []);
    run('dpkg --purge hardware-ws'); // Again, with nothing to do.
  });
}
