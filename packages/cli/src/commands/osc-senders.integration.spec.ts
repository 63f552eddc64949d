import { standardCodec } from '@hardware-ws/osc';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

/** The example with the port of this test, in a file of its own. */
function exampleFile(listenPort: number): string {
  const text = readFileSync(resolve(__dirname, '../../../../docs/examples/two-desks.yaml'), 'utf8');
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'two-desks.yaml');
  writeFileSync(file, text.replace('7410', String(listenPort)));
  return file;
}

/** A desk at an address of this machine. */
async function desk(address: string, listenPort: number) {
  const socket = createSocket('udp4').bind(0, address);
  await once(socket, 'listening');
  atEnd(() => void socket.close());
  return {
    port: socket.address().port,
    send: (osc: string) => void socket.send(standardCodec.encode({ address: osc, args: [] }), listenPort, '127.0.0.1'),
  };
}

describe('rules with osc_from', () => {
  it('take the messages of their own senders from a socket', async () => {
    const [relay, listenPort] = await Promise.all([relayProcess(), freeUdpPort()]);
    const host = await hostPage(relay.host);
    const desks = await Promise.all(['127.0.0.1', '127.0.0.2', '127.0.0.3'].map((each) => desk(each, listenPort)));
    const bridge = hardwareWs(['bridge', '1', exampleFile(listenPort), '--server', relay.host, '--log-level', 'debug']);
    await bridge.says(/listening for OSC on/);
    await host.hears({ type: 'client_connection_status', client_type: 'osc', connected: true });
    desks[2]?.send('/cue/go');
    await bridge.says(new RegExp(`no incoming rule .*/cue/go.* came from 127\\.0\\.0\\.3:${String(desks[2]?.port)}`));
    desks[1]?.send('/cue/go');
    await host.hears({ type: 'toggle_buzzers', enabled: false });
    desks[0]?.send('/cue/go');
    await host.hears({ type: 'toggle_buzzers', enabled: true });
    const { stdout } = await bridge.stop();
    expect(stdout.filter((line) => line.includes('toggle_buzzers'))).toHaveLength(2);
  });
});
