import { equal, match, notEqual } from 'node:assert/strict';
import { part } from '../part.mjs';
import { waitFor } from './debian-machine.mjs';

/** What must not end a service for good, in a Debian where the relay and a bridge to it are services. */
export function checkServiceTrouble({ run, unit, log, write }) {
  /** Waits until another process of a service is ready, and the bridge is connected to the relay. */
  const isBack = (name, before) => {
    waitFor(`${name} runs again`, () => unit(name, 'ActiveState') === 'active' && unit(name, 'MainPID') !== before);
    waitFor('the bridge is connected again', () => unit('bridge', 'StatusText').startsWith('open since'));
  };
  part('a killed service and one that fails start again, and one whose file is wrong does not', () => {
    const before = unit('relay', 'MainPID');
    run(`kill -KILL ${before}`);
    isBack('relay', before);
    write('taken', 'run: relay\n'); // The port is taken.
    run('systemctl start hardware-ws@taken || true');
    waitFor('it fails again', () => Number(unit('taken', 'NRestarts')) >= 2);
    match(log('taken'), /status=1\/FAILURE/);
    run('systemctl stop hardware-ws@taken');
    write('wrong', 'run: relay\nprot: 1\n');
    run('systemctl start hardware-ws@wrong || true');
    waitFor('the wrong one has failed', () => unit('wrong', 'ActiveState') === 'failed');
    equal(`${unit('wrong', 'ExecMainStatus')} ${unit('wrong', 'NRestarts')}`, '2 0');
    match(log('wrong'), /wrong\.yaml:2:1 {2}prot {2}unknown key, did you mean "port"\?/);
  });
  part('the watchdog kills a service that hangs, and it starts again', () => {
    const before = unit('relay', 'MainPID');
    run(`kill -STOP ${before}`);
    isBack('relay', before);
    match(log('relay'), /Watchdog timeout/);
  });
  part('a reload with a wrong file changes nothing, and with a right one it starts the service again', () => {
    const before = unit('relay', 'MainPID');
    write('relay', 'run: relay\nport: none\n');
    run('systemctl reload hardware-ws@relay');
    waitFor('the log says what is wrong', () =>
      /the running configuration stays: .*relay\.yaml:2:7/.test(log('relay')),
    );
    equal(unit('relay', 'MainPID'), before);
    write('relay', 'run: relay\nport: 8000\n');
    run('systemctl reload hardware-ws@relay');
    isBack('relay', before);
  });
  part('a service starts on a full disk', () => {
    run(`mount -t tmpfs -o size=64k tmpfs /var/lib/hardware-ws
      dd if=/dev/zero of=/var/lib/hardware-ws/fill bs=4k 2>/dev/null || true`);
    write('judge', 'run: referee\ngame_id: 1\nlog: verdicts.ndjson\n');
    run('systemctl start hardware-ws@judge');
    waitFor('it is connected', () => unit('judge', 'StatusText').startsWith('open since'));
    run('systemctl stop hardware-ws@judge; umount /var/lib/hardware-ws');
  });
  part('a service that has no network at boot connects once there is one', () => {
    waitFor('it waits', () => /^waiting /.test(unit('away', 'StatusText')));
    equal(unit('away', 'ActiveState'), 'active');
    const before = unit('away', 'MainPID');
    run('echo 127.0.0.1 quiz.example >>/etc/hosts');
    waitFor('it is connected', () => unit('away', 'StatusText').startsWith('open since'));
    equal(unit('away', 'MainPID'), before);
    notEqual(before, '0');
  });
}
