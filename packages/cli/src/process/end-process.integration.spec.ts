import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** The words that run a command in a network that loses everything, so no name look-up is ever answered. */
function silentNames(...within: readonly string[]): readonly string[] {
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'resolv.conf');
  writeFileSync(file, 'nameserver 192.0.2.1\n');
  const script = `
    ip link set lo up; ip route add 192.0.2.1 dev lo
    mount --bind ${file} /etc/resolv.conf
    exec "$@"`;
  return ['unshare', '--net', '--mount', 'sh', '-c', script, 'sh', ...within];
}

const asInit = ['unshare', '--pid', '--fork', '--kill-child'];

/** Sends a signal to PID 1 of the namespace that a process created. */
function signalInside(pid = 0, signal: NodeJS.Signals): void {
  process.kill(Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')), signal);
}

const buzzers = ['buzzers', '1', '--gpio', 'simulated', '--server', 'quiz.example'];

describeWithCounterparts('a look-up that is not answered', ['iproute2', 'util-linux'], () => {
  it('does not prevent a command from ending immediately, with 0, when it is asked to stop', async () => {
    const box = hardwareWs(buzzers, {}, silentNames());
    await box.says(/Reading presses/);
    const { code, ms } = await box.stop('SIGTERM');
    expect({ code, quick: ms < 1100 }).toEqual({ code: 0, quick: true });
  });

  it('does not prevent PID 1 from ending, where signals have no default action', async () => {
    const box = hardwareWs(buzzers, {}, silentNames(...asInit));
    await box.says(/Reading presses/);
    const begin = process.hrtime.bigint();
    signalInside(box.child.pid, 'SIGTERM');
    const { code } = await box.ended;
    const quick = Number(process.hrtime.bigint() - begin) / 1e6 < 1100;
    expect({ code, quick }).toEqual({ code: 0, quick: true });
  });

  it('lets a signal end doctor, even as PID 1', async () => {
    const doctor = hardwareWs(['doctor', '--server', 'quiz.example'], {}, silentNames(...asInit));
    await doctor.says(/gpio/);
    signalInside(doctor.child.pid, 'SIGINT');
    expect((await doctor.ended).code).toBe(130);
  });

  it('does not keep doctor running once everything is printed', async () => {
    const doctor = hardwareWs(['doctor', '--server', 'quiz.example'], {}, silentNames());
    await doctor.says(/^\S+ +clock/);
    const begin = process.hrtime.bigint();
    expect((await doctor.ended).code).toBe(1);
    expect(Number(process.hrtime.bigint() - begin) / 1e6).toBeLessThan(3000);
  });
});
