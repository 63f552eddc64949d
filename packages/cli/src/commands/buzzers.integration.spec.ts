import { setTimeout as sleep } from 'node:timers/promises';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { ReplaySubject, share } from 'rxjs';
import { backendPackages } from '../../../relay/test/backend-packages.ts';
import { channels$ } from '../../../relay/test/channels-server.ts';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { first } from '../../test/first.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

const joined = { type: 'client_connection_status', client_type: 'buzzer', client_id: 'main', connected: true };
const humanLine = /^\[\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\] \[buzzer:main\] (DEBUG|INFO|WARNING|ERROR|CRITICAL): \S/;

/** Two rounds of a quiz at this backend, played by the real command and a host. */
async function playTwoRounds(server: string): Promise<void> {
  const host = await hostPage(server, 7);
  const pins = ['--gpio', 'simulated', '--pins', '17=1,22=2'];
  const box = hardwareWs(['buzzers', '7', '--server', server, ...pins]);
  await host.hears(joined);

  box.type('press 1');
  await box.says(/INFO: press 1 ignored: the buzzers are disabled/);

  host.send({ type: 'toggle_buzzers', enabled: true });
  await host.hears({ type: 'buzzer_pressed', buzzerId: null });
  box.type('release 1', 'press 1', 'press 2', 'release 1', 'press 1');
  const pressed = await host.hears({ type: 'buzzer_pressed', buzzerId: 1 });
  expect(pressed).toMatchObject({ age_ms: expect.any(Number) as number });
  await box.says(/press 2 ignored: 1 was first/);
  await box.says(/press 1 ignored: 1 was first/);

  host.send({ type: 'toggle_buzzers', enabled: true });
  await host.hears({ type: 'buzzer_pressed', buzzerId: null });
  box.type('release 2', 'press 2', 'press 5', 'hello');
  await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
  await box.says(/WARNING: Unknown command "press 5"\. Type "press 1"\./);
  await box.says(/WARNING: Unknown command "hello"/);
  expect(host.pressed()).toEqual([null, 1, null, 2]);

  const { code, ms, stdout, stderr } = await box.stop('SIGTERM');
  await host.hears({ ...joined, connected: false });
  expect({ code, quick: ms < 1000 }).toEqual({ code: 0, quick: true });
  expect(stdout.map((line) => (JSON.parse(line) as { readonly buzzerId: number | null }).buzzerId)).toEqual(
    host.pressed(),
  );
  expect(stderr.filter((line) => !humanLine.test(line))).toEqual([]);
  expect(stderr.some((line) => line.includes('INFO: Connected to ws://'))).toBe(true);
}

describeWithCounterparts('hardware-ws buzzers at a real backend', backendPackages.memory, () => {
  it('follows the rules from end to end', async () => {
    const daphne$ = channels$().pipe(share({ connector: () => new ReplaySubject(1) }));
    const running = daphne$.subscribe();
    atEnd(() => running.unsubscribe());
    const { url } = await first(daphne$, () => true, 'daphne listens');
    await playTwoRounds(new URL(url).host);
  });
});

describe('hardware-ws buzzers', () => {
  it('follows the rules from end to end', async () => {
    const { host } = await relayProcess();
    await playTwoRounds(host);
  });

  it('locks a buzzer after a false start, and no other one', async () => {
    const relay = await relayProcess();
    const host = await hostPage(relay.host);
    const pins = ['--gpio', 'simulated', '--pins', '17=1,22=2', '--false-start-ms', '60000'];
    const box = hardwareWs(['buzzers', '1', '--server', relay.host, ...pins]);
    await host.hears(joined);
    box.type('press 1', 'release 1');
    await box.says(/press 1 ignored: the buzzers are disabled/);
    // Within a second after a box has joined, the host may be reporting that the buzzers were enabled all the time.
    await sleep(1100);
    host.send({ type: 'toggle_buzzers', enabled: true });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });
    box.type('press 1', 'press 2');
    await box.says(/press 1 ignored: it is locked for \d{5} ms more after a false start/);
    await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
    expect(host.pressed()).toEqual([null, 2]);
  });

  it('works with a multiplexer, whose buzzers start at 0 and skip an unused channel, and ends with its input', async () => {
    const relay = await relayProcess();
    const host = await hostPage(relay.host);
    const box = hardwareWs(['buzzers', '1', '--gpio', 'simulated', '--server', relay.host, '--multiplexer']);
    await host.hears(joined);
    box.type('press 0', 'release 0');
    await box.says(/press 0 ignored: the buzzers are disabled/);
    host.send({ type: 'toggle_buzzers', enabled: true });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });
    box.type('press 3', 'press 0', 'press 6');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 0 });
    await box.says(/Unknown command "press 3"/);
    await box.says(/press 6 ignored: 0 was first/);
    const { code } = await box.endInput('press 5');
    expect({ code, pressed: host.pressed() }).toEqual({ code: 0, pressed: [null, 0] });
  });

  it('logs at the level that the host sets, in JSON on request, and stops on SIGINT', async () => {
    const relay = await relayProcess();
    const host = await hostPage(relay.host);
    const box = hardwareWs(['buzzers', '1', '--gpio', 'simulated', '--log-format', 'json', '--client-id', 'a b'], {
      QUIZZER_SERVER: relay.host,
      QUIZZER_LOG_LEVEL: 'warning',
    });
    await host.hears({ ...joined, client_id: 'a b' });
    host.send({ type: 'buzzer_set_log_level', level: 'DEBUG' });
    await box.says(/"level":30,.*"name":"buzzer:a b".*"msg":"Log level is now DEBUG"/);
    box.type('press 0');
    await box.says(/"msg":"press 0 ignored: the buzzers are disabled"/);
    host.send({ type: 'buzzer_set_log_level', level: 'critical' });
    host.send({ type: 'toggle_buzzers', enabled: true });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });
    host.send({ type: 'buzzer_set_log_level' });
    await box.says(/"msg":"Log level is now INFO"/);

    const { code, ms, stderr } = await box.stop('SIGINT');
    await host.hears({ ...joined, client_id: 'a b', connected: false });
    expect({ code, quick: ms < 1000 }).toEqual({ code: 0, quick: true });
    expect(stderr.filter((line) => !line.startsWith('{'))).toEqual([]);
    expect(stderr.some((line) => line.includes('Connected to'))).toBe(false);
  });

  it('reconnects to a relay that was killed, and then receives the state of the game from the host', async () => {
    const relay = await relayProcess();
    const box = hardwareWs(['buzzers', '1', '--gpio', 'simulated', '--server', `ws://${relay.host}`]);
    await box.says(/Connected to/);
    relay.child.kill('SIGKILL');
    await box.says(/WARNING: Link down: .*; attempt 2 in \d+ ms/);
    box.type('press 1');
    const again = await relayProcess(relay.port);
    const host = await hostPage(again.host);
    await box.says(/press 1 ignored: the buzzers are disabled/);
    host.send({ type: 'toggle_buzzers', enabled: true });
    await host.hears({ type: 'buzzer_pressed', buzzerId: null });
    box.type('release 1', 'press 1');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 1 });
  });

  it('ends with its input, after everything is sent', async () => {
    const relay = await relayProcess();
    const { code, stderr } = await hardwareWs(['buzzers', '1', '--gpio', 'simulated', '--server', relay.host]).endInput(
      'press 3',
    );
    expect(code).toBe(0);
    expect(stderr.at(-1)).toContain('press 3 ignored: the buzzers are disabled');
    await relay.says(/buzzer main left game 1 \(close code 1000\)/);
  });
});
