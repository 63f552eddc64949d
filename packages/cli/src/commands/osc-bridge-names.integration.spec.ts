import { describeWithCounterparts, ownNetwork } from '@hardware-ws/counterparts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

const yaml = `
osc: { listen_host: 127.0.0.1 }
outgoing:
  - websocket_type: buzzer_pressed
    osc_destinations:
      - { host: qlab, port: 9000, address: /lamp, args: [{ field: buzzerId }] }
      - { host: nowhere, port: 9000, address: /lamp }
incoming:
  - { osc_address: /buzzer/press, websocket_type: buzzer_pressed, args: [{ osc_index: 0, websocket_field: buzzerId }] }
`;

describeWithCounterparts('hardware-ws osc-bridge to a name', ['iproute2'], () => {
  it('sends to its new address from SIGHUP on, says so, and counts what has no address as an error', async () => {
    const network = await ownNetwork();
    atEnd(network.close);
    const hosts = (qlab: string) => network.hosts(`127.0.0.1 localhost\n${qlab} qlab\n`);
    const here = (...args: readonly string[]) => hardwareWs(args, {}, network.within);
    const press = (id: number) => here('osc', 'send', '127.0.0.1:7400', '/buzzer/press', 'i', String(id)).ended;
    const folder = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
    atEnd(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'show.yaml');
    writeFileSync(file, yaml);
    hosts('127.0.0.2');
    const before = here('osc', 'listen', '9000', '--host', '127.0.0.2');
    const after = here('osc', 'listen', '9000', '--host', '127.0.0.3');
    const relay = await relayProcess(0, network.within);
    const bridge = here('osc-bridge', '1', file, '--server', relay.host);
    await Promise.all([before, after, bridge].map(({ says }) => says(/listening for OSC/)));
    await bridge.says(/Connected/);

    await press(1);
    await before.says(/^\/lamp i 1$/);
    hosts('127.0.0.3');
    bridge.child.kill('SIGHUP');
    await bridge.says(/qlab is at 127\.0\.0\.3 now, no longer at 127\.0\.0\.2/);
    await press(2);
    await after.says(/^\/lamp i 2$/);

    const { stderr } = await bridge.stop();
    expect(stderr.join('\n')).toMatch(/nowhere port 9000: the host's name is not known/);
    expect(stderr.join('\n')).toMatch(/outgoing\[0\] buzzer_pressed: 2 hits, 0 skips, 2 errors/);
  });
});
