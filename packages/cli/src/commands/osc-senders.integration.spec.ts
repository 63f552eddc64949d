import { standardCodec } from '@hardware-ws/osc';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

/** The example with the settings of this test, in a file of its own. */
function exampleFile(settings: string): string {
  const text = readFileSync(resolve(__dirname, '../../../../docs/examples/two-desks.yaml'), 'utf8');
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'two-desks.yaml');
  writeFileSync(file, text.replace('listen_port: 7410', settings));
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
    const bridge = hardwareWs([
      'bridge',
      '1',
      exampleFile(`listen_port: ${listenPort}`),
      '--server',
      relay.host,
      '--log-level',
      'debug',
    ]);
    await bridge.says(/listening for OSC on/);
    await host.hears({ type: 'client_connection_status', client_type: 'osc', connected: true });
    desks[2]?.send('/cue/go');
    await bridge.says(new RegExp(`no incoming rule .*/cue/go.* came from 127\\.0\\.0\\.3:${String(desks[2]?.port)}`));
    desks[1]?.send('/cue/go');
    await host.hears({ type: 'toggle_buzzers', enabled: false });
    desks[0]?.send('/cue/go');
    await host.hears({ type: 'toggle_buzzers', enabled: true });
    await bridge.says(/"enabled":true/);
    const { stdout } = await bridge.stop();
    expect(stdout.filter((line) => line.includes('toggle_buzzers'))).toHaveLength(2);
  });

  it('take the messages of the other ends of TCP connections, also by a socket for IPv4 and IPv6', async () => {
    const [relay, listenPort, tcpPort] = await Promise.all([relayProcess(), freeUdpPort(), freeUdpPort()]);
    const host = await hostPage(relay.host);
    const settings = [
      "listen_host: '::'",
      `listen_port: ${listenPort}`,
      `listen_tcp_port: ${tcpPort}`,
      'tcp_framing: size',
    ];
    const file = exampleFile(settings.join('\n  '));
    const bridge = hardwareWs(['bridge', '1', file, '--server', relay.host]);
    await bridge.says(/listening for OSC over TCP on/);
    await host.hears({ type: 'client_connection_status', client_type: 'osc', connected: true });
    const bytes = standardCodec.encode({ address: '/cue/go', args: [] });
    for (const [localAddress, enabled] of [
      ['127.0.0.2', false],
      ['127.0.0.1', true],
    ] as const) {
      const socket = connect({ host: '127.0.0.1', port: tcpPort, localAddress });
      atEnd(() => void socket.destroy());
      const size = Buffer.alloc(4);
      size.writeUInt32BE(bytes.length);
      socket.write(Buffer.concat([size, bytes]));
      await host.hears({ type: 'toggle_buzzers', enabled });
    }
  });
});
