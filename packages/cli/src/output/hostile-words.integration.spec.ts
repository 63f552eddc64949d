import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { webSocket$ } from '@hardware-ws/client/web-socket';
import { cleanUp, atEnd } from '../../test/clean-up.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

/** What a terminal obeys, what looks like a line of the log, and what shows a text other than it is. */
const hostile = 'a\u001b[2Jb\n[2025-01-01 00:00:00] [relay] ERROR: c\u009bd\u202ee\u2028f';
const escaped = 'a\\u001b[2Jb\\u000a[2025-01-01 00:00:00] [relay] ERROR: c\\u009bd\\u202ee\\u2028f';
const obeyed = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

describe('text from outside', () => {
  it('is escaped in the log of the relay and of monitor, and in the messages that monitor shows', async () => {
    const relay = await relayProcess();
    const [monitor, json] = [[], ['--json', '--log-format', 'json']].map((more) =>
      hardwareWs(['monitor', '1', '--server', relay.host, '--log-level', 'debug', ...more]),
    ) as [ReturnType<typeof hardwareWs>, ReturnType<typeof hardwareWs>];
    await Promise.all([monitor.says(/Connected to/), json.says(/Connected to/)]);
    const host = await hostPage(relay.host);
    const id = encodeURIComponent(hostile);
    const frames = [
      JSON.stringify({ type: 'buzzer_pressed', buzzerId: hostile }),
      JSON.stringify({ type: 'join_game', [hostile]: hostile }),
      `{"type": "${hostile}"`,
    ];
    const socket$ = webSocket$({ url: `ws://${relay.host}/ws/game/1/?client_type=${id}&client_id=${id}` });
    const visitor = socket$.subscribe({
      next: (event) => event.kind === 'opened' && frames.forEach((frame) => event.socket.write(frame)),
      error: () => undefined,
    });
    atEnd(() => visitor.unsubscribe());
    await relay.says(/ crashed: /);
    host.send({ type: 'select_board', board: 2 });
    await Promise.all([monitor.says(/select_board/), json.says(/select_board/), relay.says(/select_board/)]);
    const all = [await relay.stop(), await monitor.stop(), await json.stop()];

    for (const { stdout, stderr } of all) for (const line of [...stdout, ...stderr]) expect(line).not.toMatch(obeyed);
    expect(all[0]?.stderr).toContainEqual(expect.stringContaining(`INFO: ${escaped} ${escaped} joined game 1`));
    expect(all[1]?.stdout).toContainEqual(
      expect.stringContaining(`"client_id":"${escaped.replace('\\u000a', '\\n')}"`),
    );
    expect(all[1]?.stderr).toContainEqual(
      expect.stringMatching(/WARNING: Received an invalid `buzzer_pressed` message.*\\u001b\[2J/),
    );
    const messages = all[2]?.stdout.map((line) => JSON.parse(line) as unknown);
    expect(messages).toContainEqual(expect.objectContaining({ type: 'join_game', [hostile]: hostile }));
    for (const line of all[2]?.stderr ?? []) expect(JSON.parse(line)).toHaveProperty('msg');
  });

  it('is escaped in what doctor and the log say about a server that redirects', async () => {
    const answer = Buffer.from('HTTP/1.1 302 Found\r\nLocation: http://elsewhere/a\u009b2Jb\r\n\r\n', 'latin1');
    const server = createServer((socket) => socket.on('error', () => undefined).once('data', () => socket.end(answer)));
    atEnd(() => server.close());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const at = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const monitor = hardwareWs(['monitor', '1', '--server', at]);
    await monitor.says(/WARNING: Link down: 302 .*elsewhere\/a%C2%9B2Jb/);
    const { stdout } = await hardwareWs(['doctor', '--server', at, '--gpio', 'simulated']).ended;
    expect(stdout).toContainEqual(expect.stringMatching(/^FAILED {2}backend .*elsewhere\/a%C2%9B2Jb/));
    for (const line of [...stdout, ...(await monitor.stop()).stderr]) expect(line).not.toMatch(obeyed);
  });

  it('is escaped in the OSC that osc listen shows', async () => {
    const port = await freeUdpPort();
    const listen = hardwareWs(['osc', 'listen', String(port)]);
    await listen.says(/listening/);
    await hardwareWs(['osc', 'send', `127.0.0.1:${port}`, '/a', 's', hostile]).ended;
    await listen.says(/^\/a s /);
    const { stdout } = await listen.stop();
    expect(stdout).toEqual([expect.stringContaining('\\u009b')]);
    expect(stdout[0]).not.toMatch(obeyed);
  });

  it('is escaped in what explain says', async () => {
    const explained = await hardwareWs([
      'explain',
      'docs/examples/lighting-cues.yaml',
      JSON.stringify({ type: 'buzzer_pressed', buzzerId: hostile }),
    ]).ended;
    const refused = await hardwareWs(['explain', 'docs/examples/lighting-cues.yaml', hostile]).ended;
    expect([explained.code, refused.code]).toEqual([0, 2]);
    expect(refused.stderr.join('')).toContain('a\\u001b[2Jb');
    for (const line of [...explained.stdout, ...refused.stderr]) expect(line).not.toMatch(obeyed);
  });
});
