import { equal, match, notEqual, ok } from 'node:assert/strict';
import { copyFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { part } from '../part.mjs';
import { checkServiceTrouble } from './check-service-trouble.mjs';
import { debianMachine, waitFor } from './debian-machine.mjs';

const files = {
  relay: 'run: relay\n',
  away: 'run: monitor\ngame_id: 1\nserver: quiz.example:8000\n',
  bridge: `run: osc-bridge
websocket: { game_id: 1 }
osc: { listen_port: 7400 }
incoming:
  - osc_address: /press
    websocket_type: buzzer_pressed
    args: [{ osc_index: 0, websocket_field: buzzerId, type: int }]
`,
};

/** Runs services of the package in a small Debian with a real systemd: at boot, in trouble, reloaded, upgraded, removed. */
export function checkService({ folder, install }, { first, next }) {
  install(first);
  const write = (name, text) => writeFileSync(join(folder, `etc/hardware-ws/${name}.yaml`), text);
  for (const [name, text] of Object.entries(files)) write(name, text);
  copyFileSync(next, join(folder, 'root/next.deb'));
  let machine;
  const boot = () => (machine = debianMachine(folder));
  const run = (script) => machine.run(script);
  const unit = (name, what) => run(`systemctl show --value --property ${what} hardware-ws@${name}`).trim();
  const log = (name) => run(`journalctl --no-pager --boot --unit hardware-ws@${name}`);
  const isConnected = () => /^open since \d\d:\d\d/.test(unit('bridge', 'StatusText'));
  try {
    part('services start, now and at boot, and a press arrives', () => {
      boot();
      for (const name of ['relay', 'bridge']) run(`hardware-ws service install ${name}`);
      waitFor('the bridge is connected', isConnected);
      run('systemctl enable hardware-ws@away');
      machine.stop();
      boot();
      waitFor('the bridge is connected after a boot', isConnected);
      const heard = `hardware-ws monitor 1 --json >/tmp/heard & sleep 2; hardware-ws osc send localhost:7400 /press i 2; sleep 1; kill $!; cat /tmp/heard`;
      match(run(heard), /"type":"buzzer_pressed","buzzerId":2/);
      const exposure = run('systemd-analyze security --no-pager hardware-ws@relay | tail -1');
      ok(Number(/: (\d+\.\d)/.exec(exposure)?.[1]) <= 4, exposure);
      equal(run(`stat --format %U /proc/${unit('bridge', 'MainPID')}`), 'hardware-ws\n');
    });
    checkServiceTrouble({ run, unit, log, write });
    part('a bridge reloads its file and stays, an upgrade restarts it, and nothing runs after the removal', () => {
      const before = unit('bridge', 'MainPID');
      write('bridge', files.bridge.replace('/press', '/pressed'));
      run('systemctl reload hardware-ws@bridge');
      waitFor('the new rules are in force', () => /bridge\.yaml is in force now/.test(log('bridge')));
      equal(unit('bridge', 'MainPID'), before);
      run('apt-get install --yes /root/next.deb');
      notEqual(unit('bridge', 'MainPID'), before);
      equal(run('hardware-ws --version'), '0.0.2\n');
      run('apt-get purge --yes hardware-ws');
      equal(run('systemctl list-units --no-legend "hardware-ws@*" --state=active,activating'), '');
      equal(run('getent passwd hardware-ws || true'), '');
    });
  } finally {
    machine?.stop();
  }
}
