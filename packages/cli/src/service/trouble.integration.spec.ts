import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { asService } from '../../test/as-service.ts';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { fairBox } from '../../test/fair-room.ts';
import { commandLine } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(90_000);
afterEach(cleanUp);

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(folder, { recursive: true }));
  return folder;
}

describeWithCounterparts('a referee whose disk is full', ['python3-minimal', 'util-linux'], () => {
  it('decides, says so, and writes what is missing once there is space', async () => {
    const { host: server } = await relayProcess();
    const host = await hostPage(server);
    const folder = temporaryFolder();
    const script = `mount -t tmpfs -o size=4k tmpfs ${folder}; exec "$@"`;
    const within = ['unshare', '--mount', 'sh', '-c', script, 'sh'];
    const args = ['referee', '1', '--server', server, '--log', join(folder, 'verdicts.ndjson')];
    const { child, hears, says } = await asService(args, {}, within);
    const box = await fairBox({ server, gameId: 1, clientId: 'left', buzzerId: 1 });
    await Promise.all([says(/this referee decides/), says(/box left takes part/)]);
    await sleep(1300); // It measures the clock of the box.
    await hears(/^READY=1\nSTATUS=open/);
    const disk = `/proc/${child.pid}/root${folder}`;
    const round = async () => {
      host.send({ type: 'toggle_buzzers', enabled: true });
      await box.isArmed();
      box.press();
      await host.hears({ type: 'buzzer_pressed', buzzerId: 1 });
    };
    writeFileSync(join(disk, 'fill'), Buffer.alloc(4096));
    await round();
    await says(/WARNING: Cannot write to .*verdicts\.ndjson: ENOSPC/);
    await hears(/^READY=1\nSTATUS=Cannot write to .*ENOSPC.*; open since/);
    rmSync(join(disk, 'fill'));
    await round();
    await hears(/^READY=1\nSTATUS=open since/);
    expect(readFileSync(join(disk, 'verdicts.ndjson'), 'utf8').trimEnd().split('\n')).toHaveLength(2);
  });
});

describeWithCounterparts('a box without a network', ['iproute2', 'python3-minimal', 'util-linux'], () => {
  it('is ready, says why it waits, and connects once there is one', async () => {
    const box = ['buzzers', '1', '--gpio', 'simulated', '--server', '127.0.0.1:8000'];
    const { child, hears } = await asService(box, {}, ['unshare', '--net']);
    await hears(/^READY=1\nSTATUS=waiting \d s: network unreachable/);
    const inside = ['--net', '--target', String(child.pid)];
    const relay = [process.execPath, ...commandLine, 'relay', '--host', '0.0.0.0'];
    const relaying = spawn('nsenter', [...inside, ...relay], { stdio: 'ignore' });
    atEnd(() => relaying.kill('SIGKILL'));
    execFileSync('nsenter', [...inside, 'ip', 'link', 'set', 'lo', 'up']);
    await hears(/^READY=1\nSTATUS=open since/);
  });
});

describeWithCounterparts('a box whose clock jumps', ['faketime', 'python3-minimal'], () => {
  it('keeps its link and its watchdog, sends each press once, and says the right age', async () => {
    const { host: server } = await relayProcess();
    const host = await hostPage(server);
    const step = join(temporaryFolder(), 'step');
    writeFileSync(step, '+0');
    const box = ['buzzers', '1', '--gpio', 'simulated', '--server', server];
    const { hears, said, type } = await asService(box, {
      LD_PRELOAD: '/usr/$LIB/faketime/libfaketime.so.1',
      FAKETIME_TIMESTAMP_FILE: step,
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
      WATCHDOG_USEC: '1000000',
    });
    await hears(/^READY=1\nSTATUS=open/);
    for (const jump of ['+86400', '-86400', '+1800']) {
      host.send({ type: 'toggle_buzzers', enabled: true });
      await host.hears({ type: 'buzzer_pressed', buzzerId: null });
      writeFileSync(step, jump);
      type('press 2', 'release 2');
      const { age_ms } = await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
      expect(age_ms).toBeGreaterThanOrEqual(0);
      expect(age_ms).toBeLessThan(1000);
      await hears(/^READY=1\nSTATUS=open since.*\nWATCHDOG=1$/);
    }
    await sleep(6000); // longer than from one ping of the link to the next
    expect(host.pressed().filter((id) => id === 2)).toHaveLength(3);
    expect(said.stderr.filter((line) => /Link down|WARNING/.test(line))).toEqual([]);
  });
});
