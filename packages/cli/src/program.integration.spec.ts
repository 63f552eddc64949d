import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Subject, bufferCount, firstValueFrom } from 'rxjs';
import { atEnd, cleanUp } from '../test/clean-up.ts';
import { hardwareWs } from '../test/hardware-ws.ts';
import { hostPage } from '../test/host-page.ts';
import { relayProcess } from '../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** A port that is in use. */
function takenPort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    atEnd(() => server.close());
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

describe('hardware-ws', () => {
  it('starts nothing with an invalid configuration, and reports all errors', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
    atEnd(() => rmSync(directory, { recursive: true }));
    const file = join(directory, 'show.yaml');
    writeFileSync(file, 'outgoing:\n  - websocket_type: x\n    osc_destinatons: []\nincoming: 5\n');
    const [{ code, stdout, stderr }, unknown] = await Promise.all([
      hardwareWs(['osc-bridge', '1', file]).ended,
      hardwareWs(['osc-bridge', '1', file, '--verbose']).ended,
    ]);
    expect(unknown).toMatchObject({ code: 2, stdout: [] });
    expect({ code, stdout }).toEqual({ code: 2, stdout: [] });
    expect(stderr).toEqual([
      expect.stringContaining(`${file}:3:5  outgoing[0].osc_destinatons  unknown key`),
      '  3 |     osc_destinatons: []',
      '    |     ^^^^^^^^^^^^^^^',
      `${file}:4:11  incoming  5: expected a list`,
      '  4 | incoming: 5',
      '    |           ^',
      '2 errors, nothing started',
    ]);
  });

  it('exits with 1 and one sentence when something fails, with the stack only at the debug level', async () => {
    const port = await takenPort();
    const relay = ['relay', '--port', String(port)];
    const [plain, debug] = await Promise.all([
      hardwareWs(relay).ended,
      hardwareWs([...relay, '--log-level', 'debug']).ended,
    ]);
    const sentence = `The relay cannot listen on 127.0.0.1:${port}: the port is in use`;
    expect(plain).toMatchObject({ code: 1, stdout: [], stderr: [expect.stringContaining(sentence)] });
    expect(debug).toMatchObject({ code: 1, stdout: [] });
    expect(debug.stderr[0]).toContain(sentence);
    expect(debug.stderr[1]).toMatch(/^ +at /);
  });

  it('logs once why it is offline, however often it tries, and how long it was away', async () => {
    const dials$ = new Subject<void>();
    const server = createServer((socket) => {
      dials$.next();
      socket.on('error', () => undefined).resume();
      socket.end('HTTP/1.1 503 Soon\r\n\r\n');
    });
    atEnd(() => server.close());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const { port } = server.address() as AddressInfo;
    const tried = firstValueFrom(dials$.pipe(bufferCount(5)));
    const monitor = hardwareWs(['monitor', '3', '--server', `127.0.0.1:${port}`, '--log-level', 'debug']);
    await tried;
    await new Promise((closed) => server.close(closed));
    const relay = await relayProcess(port);
    await monitor.says(/INFO: Connected to ws:.* after \d+ m?s$/);
    const { stderr } = await monitor.stop();
    const about = (words: string) => stderr.filter((line) => line.includes(words)).length;
    expect([about('WARNING: Link down: 503'), about('Connecting, attempt')]).toEqual([1, 2 + about('refused')]);
    await relay.stop();
  });

  it('monitors a game unannounced: messages go to stdout as lines of JSON, logs to stderr', async () => {
    const relay = await relayProcess();
    const host = await hostPage(relay.host, 3);
    const json = hardwareWs(['monitor', '3', '--json'], { QUIZZER_SERVER: relay.host });
    const human = hardwareWs(['monitor', '3', '--server', relay.host]);
    await Promise.all([json, human].map((monitor) => monitor.says(/INFO: Connected to/)));
    host.send({ type: 'select_board', board: 2 });
    host.send({ type: 'toggle_buzzers', enabled: true });
    await Promise.all([json.says(/toggle_buzzers/), human.says(/toggle_buzzers/)]);
    const [first, second] = await Promise.all([json.stop('SIGINT'), human.stop()]);

    expect([first.code, second.code]).toEqual([0, 0]);
    const heard = {
      channel_id: expect.any(String) as string,
      heard_at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:]+\.\d{3}Z$/) as string,
      heard_monotonic_ms: expect.any(Number) as number,
    };
    expect(first.stdout.map((line) => JSON.parse(line) as unknown)).toEqual([
      { type: 'select_board', board: 2, ...heard },
      { type: 'toggle_buzzers', enabled: true, ...heard },
    ]);
    expect(second.stdout).toEqual([
      expect.stringMatching(/^\d\d:\d\d:\d\d\.\d{3} {2}select_board {2}\{"board":2\}$/),
      expect.stringMatching(/ {2}toggle_buzzers {2}\{"enabled":true\}$/),
    ]);
    expect([...first.stderr, ...second.stderr].filter((line) => !/^\[[-\d]+ [:\d]+\] \[monitor\] /.test(line))).toEqual(
      [],
    );
    await host.hears({ type: 'toggle_buzzers' });
  });

  it('the relay prints its address to stdout, logs who joins and leaves to stderr, and stops immediately', async () => {
    const relay = await relayProcess();
    expect(relay.address).toMatch(/^ws:\/\/127\.0\.0\.1:\d+\/ws\/game\/<game_id>\/$/);
    await hostPage(relay.host);
    await relay.says(/INFO: web page \S+ joined game 1$/);
    const { code, ms, stdout } = await relay.stop('SIGINT');
    expect({ code, quick: ms < 1000 }).toEqual({ code: 0, quick: true });
    expect(stdout).toHaveLength(1);
  });
});
