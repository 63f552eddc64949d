import { deepEqual, equal } from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { part } from '../part.mjs';
import { debianRoot } from './debian-root.mjs';
import { moreIn, stateScript } from './file-system-state.mjs';
import { virtualMachine } from './virtual-machine.mjs';

const [enable, play] = ['enable', 'play'].map((name) =>
  readFileSync(new URL(`box/${name}.sh`, import.meta.url), 'utf8'),
);
const files = ['/etc/hardware-ws', '/etc/hardware-ws/box.yaml', '/etc/hardware-ws/relay.yaml'];

/**
 * Installs the package in an empty Debian on a machine of its own, enables a box, boots again, plays a round with the pins of the
 * board, and removes the package.
 */
export async function checkBox(home, architecture, deb) {
  const [disk, console] = ['debian.img', 'console'].map((name) => join(home, `${architecture}-${name}`));
  await part(`${architecture}: a disk with an empty Debian`, () =>
    makeDisk(join(home, architecture), { architecture, deb, disk }),
  );
  let machine;
  const boot = async () => (machine = await virtualMachine({ architecture, disk, console }));
  try {
    let before;
    await part(`${architecture}: apt install, and a box that starts at boot`, async () => {
      await boot();
      before = await machine.run(stateScript);
      await machine.run(enable, 240);
      await machine.end('systemctl reboot');
    });
    await part(
      `${architecture}: after a reboot, the host arms the box, and a press arrives and lights its lamp`,
      async () => {
        await boot();
        await machine.run(play);
      },
    );
    await part(`${architecture}: removed, and nothing is left but configuration`, async () => {
      await machine.run('apt-get remove --yes hardware-ws', 240);
      equal(await machine.run('systemctl list-units --no-legend --state=active,activating,failed "hardware-ws@*"'), '');
      equal(await machine.run('grep -la "[/]usr/lib/hardware-ws" /proc/[0-9]*/cmdline || true'), '');
      const removed = moreIn(await machine.run(stateScript), before);
      deepEqual(
        removed.filter((name) => /^\/(?!etc\/|var\/lib\/hardware-ws(\/|$))/.test(name)),
        [],
      );
      await machine.run('apt-get purge --yes hardware-ws', 240);
      const purged = await machine.run(stateScript);
      deepEqual([moreIn(purged, before), moreIn(before, purged)], [files, []]);
      await machine.end('systemctl poweroff');
    });
  } finally {
    machine?.kill();
  }
}

function makeDisk(folder, { architecture, deb, disk }) {
  debianRoot(folder, architecture);
  copyFileSync(deb, join(folder, 'root/hardware-ws.deb'));
  execFileSync('mke2fs', ['-q', '-t', 'ext4', '-d', folder, disk, '1500M']);
  rmSync(folder, { recursive: true });
}
