import { type OscArgument, sizePrefixed, slip } from '@hardware-ws/osc';
import { sendDatagrams } from '@hardware-ws/osc/udp';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { lastValueFrom, of } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { oscGear, tcpGear } from '../../test/osc-gear.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

const examples = resolve(__dirname, '../../../../docs/examples');

/** Runs a bridge with an example file. Only its ports are changed. */
async function run(name: string) {
  const [relay, gear, listenPort] = await Promise.all([relayProcess(), oscGear(), freeUdpPort()]);
  const host = await hostPage(relay.host);
  const text = readFileSync(join(examples, name), 'utf8');
  const moved = text.replace(/port: \d+/, `port: ${gear.port}`);
  expect(moved).not.toBe(text);
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  const file = join(directory, name);
  writeFileSync(file, `${moved}\nosc: { listen_host: 127.0.0.1, listen_port: ${listenPort} }\n`);
  const bridge = hardwareWs(['osc-bridge', '1', file, '--server', relay.host]);
  await bridge.says(/Connected|Link up/i);
  if (/^incoming:/m.test(text)) await bridge.says(/listening for OSC/);
  const osc = (address: string, ...args: readonly OscArgument[]) =>
    lastValueFrom(
      of({ destination: { host: '127.0.0.1', port: listenPort }, message: { address, args } }).pipe(sendDatagrams()),
    );
  return { gear, host, bridge, osc };
}

describe('the example rules', () => {
  it('lighting-cues.yaml starts and stops cues, colors the selected one and moves the fader of the score', async () => {
    const { gear, host } = await run('lighting-cues.yaml');
    host.send({ type: 'toggle_buzzers', enabled: false });
    host.send({ type: 'toggle_buzzers', enabled: true });
    host.send({ type: 'buzzer_pressed', buzzerId: 3 });
    host.send({ type: 'update_score', score: 250 });
    host.send({ type: 'update_score', score: 500 });
    host.send({ type: 'update_score', score: 2000 });
    await gear.sees('/cue/score/level f 0');
    expect(gear.lines).toEqual([
      '/cue/buzzers-on/start',
      '/cue/buzzers-off/stop',
      '/cue/selected/colorName s blue',
      '/cue/score/level f -45',
      '/cue/score/level f 0',
    ]);
  });

  it('controller.yaml selects boards with a fader, presses buzzers with pads and lights a lamp without booleans', async () => {
    const { gear, host, osc } = await run('controller.yaml');
    host.send({ type: 'toggle_buzzers', enabled: true });
    await gear.sees('/lamp/enabled i 1');
    await osc('/fader/board', { type: 'f', value: 0.5 });
    await host.hears({ type: 'select_board', board: 2 });
    await osc('/fader/board', { type: 'f', value: 1.5 });
    await host.hears({ type: 'select_board', board: 5 });
    await osc('/pad/9', { type: 'i', value: 9 });
    await osc('/pad/4', { type: 'i', value: 4 });
    await host.hears({ type: 'buzzer_pressed', buzzerId: 4 });
    expect(host.pressed()).toEqual([4]);
    expect(gear.lines).toEqual(['/lamp/enabled i 1']);
  });

  it('tablets.yaml turns tablets into buzzers, and shows on each whether presses count', async () => {
    const { gear, host, osc } = await run('tablets.yaml');
    host.send({ type: 'toggle_buzzers', enabled: true });
    await gear.sees('+ /title s Press!');
    await osc('/tablet/pink/press', { type: 'i', value: 9 });
    await osc('/tablet/green/press', { type: 'i', value: 2 });
    await host.hears({ type: 'buzzer_pressed', buzzerId: 2 });
    host.send({ type: 'toggle_buzzers', enabled: false });
    await gear.sees('+ /title s Wait');
    expect(gear.lines).toEqual(['+ /enabled i 1', '+ /title s Press!', '+ /enabled i 0', '+ /title s Wait']);
    expect(host.pressed()).toEqual([2]);
  });

  it('desk-over-tcp.yaml fires cues over TCP, with the framing of each program, and receives from the desk', async () => {
    const [relay, desk, qlab] = await Promise.all([relayProcess(), tcpGear(sizePrefixed), tcpGear(slip)]);
    const host = await hostPage(relay.host);
    const text = readFileSync(join(examples, 'desk-over-tcp.yaml'), 'utf8');
    const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
    atEnd(() => rmSync(directory, { recursive: true }));
    const file = join(directory, 'desk-over-tcp.yaml');
    const moved = text.replace('port: 3032', `port: ${desk.port}`).replace('port: 53000', `port: ${qlab.port}`);
    writeFileSync(file, `${moved}\nosc: { listen_host: 127.0.0.1, listen_port: ${await freeUdpPort()} }\n`);
    const bridge = hardwareWs(['osc-bridge', '1', file, '--server', relay.host]);
    await bridge.says(/Connected|Link up/i);
    await bridge.says(new RegExp(`connected to 127.0.0.1:${desk.port} over TCP, framing: size`));
    await bridge.says(new RegExp(`connected to 127.0.0.1:${qlab.port} over TCP, framing: slip`));
    host.send({ type: 'toggle_buzzers', enabled: true });
    host.send({ type: 'buzzer_pressed', buzzerId: 3 });
    await desk.sees('/eos/macro/fire i 3');
    await qlab.sees('/cue/buzzer/start');
    expect(desk.lines).toEqual(['/eos/cue/1/fire', '/eos/macro/fire i 3']);
    desk.answer('/eos/out/event/cue/1/2/fire');
    await host.hears({ type: 'toggle_buzzers', enabled: false });
  });
});
