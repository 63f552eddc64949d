import { createServer, type AddressInfo } from 'node:net';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { oscDump } from '../../test/osc-dump.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

/** The output, without the parts that differ from run to run. */
function comparable(lines: readonly string[]) {
  return lines.map((line) =>
    line
      .replace(/^\d\d:\d\d:\d\d\.\d{3} {2}/, '')
      .replace(/"press_id":"[0-9a-z-]+"/, '"press_id":"ID"')
      .replace(/"age_ms":\d+(\.\d)?\}/, '"age_ms":AGE}')
      .replace(/confirmed \d+\.\d ms/, 'confirmed MS ms'),
  );
}

function press(id: number) {
  return `press ${id}   → {"type":"buzzer_pressed","buzzerId":${id},"press_id":"ID","age_ms":AGE}   confirmed MS ms   → osc /buzzer/pressed i ${id}`;
}

/** Holds port 8000, unless another program already does. */
function takePort8000(): Promise<void> {
  return new Promise((resolve) => {
    const server = createServer();
    atEnd(() => server.close());
    server.on('error', () => resolve());
    server.listen(8000, '127.0.0.1', () => resolve());
  });
}

/** A free TCP port. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

describe('hardware-ws simulate', () => {
  it('accepts --port and --game, and reports in one sentence that the port is in use', async () => {
    const port = String(await freePort());
    const simulate = hardwareWs(['simulate', '--port', port, '--game', '7']);
    await simulate.says(new RegExp(`^backend {2}ws://127\\.0\\.0\\.1:${port}/ws/game/7/ `));
    const monitor = hardwareWs(['monitor', '7', '--server', `127.0.0.1:${port}`]);
    await monitor.says(/Connected to/);
    const second = await hardwareWs(['simulate', '--port', port]).ended;
    simulate.type('arm');
    await monitor.says(/toggle_buzzers {2}\{"enabled":true\}/);
    expect(second).toMatchObject({
      code: 1,
      stdout: [],
      stderr: [expect.stringContaining(`The relay cannot listen on 127.0.0.1:${port}: the port is in use`)],
    });
    expect(await simulate.endInput()).toMatchObject({ code: 0, stderr: [] });
  });

  it('performs the lines of standard input one after the other, then exits with 0', async () => {
    const simulate = hardwareWs(['simulate']);
    const { code, stdout, stderr } = await simulate.endInput(
      ...['press 2', 'arm', 'press 2', 'press 5', 'arm', 'press 5', 'disarm', 'press 1'],
      ...['drop', 'press 3', 'restore', 'press 3', 'arm', 'press 6', 'release 6', 'press 6', 'arm', 'press 6'],
    );
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
    expect(stdout[0]).toMatch(/^backend {2}ws:\/\/127\.0\.0\.1:\d+\/ws\/game\/1\/ {3}\(built in\)/);
    expect(stdout[1]).toMatch(/^buzzers {2}\[1\] .* disarmed/);
    const lines = comparable(stdout.slice(2)).filter((line) => !line.startsWith('UDP port 7400'));
    expect(lines.filter((line) => !line.startsWith('link '))).toEqual([
      'press 2 ignored: the buzzers are disabled',
      'armed',
      press(2),
      'press 5 ignored: 2 was first',
      'armed',
      press(5),
      'disarmed',
      'press 1 ignored: the buzzers are disabled',
      'press 3 ignored: the link is down',
      'press 3 ignored: the buzzers are disabled',
      '5 stays selected: the host reported its state, no new round',
      'armed',
      'press 6 ignored: 5 was first',
      'press 6 ignored: 5 was first',
      'armed',
      press(6),
    ]);
    const link = lines.filter((line) => line.startsWith('link '));
    expect(link[0]).toMatch(/^link lost: the cable is unplugged · attempt 2 in \d+ ms$/);
    expect(link.at(-1)).toMatch(/^link open again after \d+ ms$/);
  });

  it('reports an unknown command and continues', async () => {
    const { code, stdout } = await hardwareWs(['simulate']).endInput('fire', 'press 9', 'press', 'restore', 'arm', '?');
    expect(code).toBe(0);
    expect(
      comparable(stdout)
        .filter((line) => !line.startsWith('UDP port'))
        .slice(2),
    ).toEqual([
      'unknown command "fire": expected arm, disarm, press 2, release 2, drop or restore',
      'no buzzer "9": expected 1 to 6',
      'unknown command "press": expected arm, disarm, press 2, release 2, drop or restore',
      'the link is not down',
      'armed',
      'lines: arm · disarm · press 2 · release 2 · drop · restore',
    ]);
  });

  it('uses another port when 8000 is in use, ends after --for, and ends immediately without input', async () => {
    await takePort8000();
    const [timed, silent] = [hardwareWs(['simulate', '--for', '1']), hardwareWs(['simulate'])];
    timed.type('arm');
    const [first, second] = await Promise.all([timed.ended, silent.endInput()]);
    expect([first.code, second.code]).toEqual([0, 0]);
    expect(comparable(first.stdout)).toContain('armed');
    for (const { stdout } of [first, second]) {
      expect(stdout[0]).toMatch(/^backend {2}ws:/);
      expect(stdout[0]).not.toContain(':8000/');
    }
  });

  it('ends quietly when nothing reads its output any more', async () => {
    const simulate = hardwareWs(['simulate']);
    await simulate.says(/^backend/);
    simulate.child.stdout.destroy();
    simulate.type('arm');
    const { code, stderr } = await simulate.ended;
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
  });
});

describeWithCounterparts('hardware-ws simulate, seen by liblo', ['liblo-tools'], () => {
  it('sends only accepted presses as OSC to 127.0.0.1:53000', async () => {
    const dump = await oscDump(53000);
    const { code } = await hardwareWs(['simulate']).endInput('press 1', 'arm', 'press 2', 'press 5', 'arm', 'press 5');
    expect(code).toBe(0);
    await dump.sees('/buzzer/pressed i 5');
    expect(dump.lines).toEqual(['/buzzer/pressed i 2', '/buzzer/pressed i 5']);
  });
});
