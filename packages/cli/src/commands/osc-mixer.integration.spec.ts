import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { firstValueFrom, timer } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { oscMixer } from '../../test/osc-mixer.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

/** A mixer whose fader is at 0.25. */
function faderMixer() {
  return oscMixer(({ address, args }) =>
    address.endsWith('/fader') && args.length === 0 ? { address, args: [{ type: 'f', value: 0.25 }] } : undefined,
  );
}

/** A copy of the example with the ports of this test. */
function exampleFile(mixerPort: number, listenPort: number, change = (text: string) => text): string {
  const text = readFileSync(resolve(__dirname, '../../../../docs/examples/mixer.yaml'), 'utf8');
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'mixer.yaml');
  writeFileSync(file, change(text.replace('10023', String(mixerPort)).replace('10024', String(listenPort))));
  return file;
}

/** The example without `keep_alive`, and with a rule that sends `/xremote`. */
function askedOnce(text: string): string {
  return text.replace(/ {2}keep_alive: .*\n/, '').replace('osc_destinations:\n', '$&      - { address: /xremote }\n');
}

describe('gear that replies to the sender', () => {
  it('is queried by mixer.yaml from the listening port, and its reply becomes a message', async () => {
    const [relay, mixer, listenPort] = await Promise.all([relayProcess(), faderMixer(), freeUdpPort()]);
    const host = await hostPage(relay.host);
    const file = exampleFile(mixer.port, listenPort);
    const bridge = hardwareWs(['bridge', '1', file, '--server', relay.host]);
    await bridge.says(new RegExp(`listening for OSC on 0\\.0\\.0\\.0:${listenPort}, and sending from it$`));
    await mixer.sees(new RegExp(`^/xremote from ${listenPort}$`));
    await host.hears({ type: 'client_connection_status', client_type: 'osc', connected: true });
    host.send({ type: 'toggle_buzzers', enabled: true });
    await mixer.sees(new RegExp(`^/ch/01/mix/on i 1 from ${listenPort}$`));
    await host.hears({ type: 'update_score', score: 25 });
  });

  it('replies to another port if the file does not ask for this', async () => {
    const [relay, mixer, listenPort] = await Promise.all([relayProcess(), faderMixer(), freeUdpPort()]);
    const host = await hostPage(relay.host);
    const file = exampleFile(mixer.port, listenPort, (text) => text.replace('  send_from_listen_port: true\n', ''));
    const bridge = hardwareWs(['bridge', '1', file, '--server', relay.host]);
    await bridge.says(/listening for OSC on 0\.0\.0\.0:\d+$/);
    await host.hears({ type: 'client_connection_status', client_type: 'osc', connected: true });
    host.send({ type: 'toggle_buzzers', enabled: true });
    await mixer.sees(new RegExp(`^/ch/01/mix/fader from (?!${listenPort}$)`));
  });

  it.each([
    ['goes on', 'with keep_alive', [50, 75], (text: string) => text.replace('every_s: 9', 'every_s: 1')],
    ['stops', 'whose rule asks for it once', [50], askedOnce],
  ])('%s reporting its fader to a bridge %s', async (_name, _bridge, scores, change) => {
    const [relay, mixer, listenPort] = await Promise.all([relayProcess(), faderMixer(), freeUdpPort()]);
    const host = await hostPage(relay.host);
    const file = exampleFile(mixer.port, listenPort, change);
    hardwareWs(['bridge', '1', file, '--server', relay.host]);
    await host.hears({ type: 'client_connection_status', client_type: 'osc', connected: true });
    host.send({ type: 'toggle_buzzers', enabled: true });
    await mixer.sees(/^\/xremote from/);
    await host.hears({ type: 'update_score', score: 25 });
    mixer.reports({ address: '/ch/01/mix/fader', args: [{ type: 'f', value: 0.5 }] });
    await host.hears({ type: 'update_score', score: 50 });
    await firstValueFrom(timer(3000));
    mixer.reports({ address: '/ch/01/mix/fader', args: [{ type: 'f', value: 0.75 }] });
    await firstValueFrom(timer(500));
    expect(host.heard(({ type }) => type === 'update_score')).toMatchObject(
      [25, ...scores].map((score) => ({ score })),
    );
  });

  it('is received by osc send --wait', async () => {
    const mixer = await faderMixer();
    const where = `127.0.0.1:${mixer.port}`;
    expect(await hardwareWs(['osc', 'send', where, '/ch/01/mix/fader', '--wait', '1']).ended).toMatchObject({
      code: 0,
      stdout: [`/ch/01/mix/fader → ${where}`, `/ch/01/mix/fader f 0.25 ← ${where}`],
    });
  });

  it('is not awaited if nothing could be sent', async () => {
    const { code, stdout, stderr } = await hardwareWs(['osc', 'send', 'nowhere.invalid:9', '/x', '--wait', '600'])
      .ended;
    expect({ code, stdout }).toEqual({ code: 1, stdout: [] });
    expect(stderr.join('\n')).toContain('nowhere.invalid');
  });

  it('cannot be queried from a multicast group', async () => {
    const file = exampleFile(1, 2, (text) => text.replace('osc:\n', 'osc:\n  listen_host: 239.1.2.3\n'));
    const { code, stdout } = await hardwareWs(['check', file]).ended;
    expect(code).toBe(2);
    expect(stdout.join('\n')).toContain('osc.send_from_listen_port');
  });
});
