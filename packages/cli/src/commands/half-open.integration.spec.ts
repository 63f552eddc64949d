import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { tcpProxy$, type TcpProxy } from '@hardware-ws/tcp-proxy';
import { ReplaySubject } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { first } from '../../test/first.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

function yaml(listenPort: number) {
  return `
websocket: { client_type: "osc", client_id: "osc-main" }
osc: { listen_host: "127.0.0.1", listen_port: ${listenPort} }
incoming:
  - osc_address: "/arm"
    websocket_type: "toggle_buzzers"
    args: [{ osc_index: 0, websocket_field: "enabled", type: "bool" }]
  - osc_address: "/lightning"
    websocket_type: "lightning"
    args: [{ osc_index: 0, websocket_field: "volts", type: "int" }]
`;
}

/** A host, and a bridge whose link to the backend goes through a proxy. */
async function bridgeByProxy() {
  const [relay, listenPort] = await Promise.all([relayProcess(), freeUdpPort()]);
  const proxy$ = new ReplaySubject<TcpProxy>(1);
  const proxying = tcpProxy$(relay.port).subscribe(proxy$);
  atEnd(() => proxying.unsubscribe());
  const proxy = await first(proxy$, () => true, 'the proxy listens');
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'show.yaml');
  writeFileSync(file, yaml(listenPort));
  const host = await hostPage(relay.host);
  const bridge = hardwareWs(['osc-bridge', '1', file, '--server', `127.0.0.1:${proxy.port}`]);
  const joins = () => host.hears({ type: 'client_connection_status', client_id: 'osc-main', connected: true });
  await Promise.all([joins(), bridge.says(/listening for OSC on/)]);
  const osc = (...words: readonly string[]) => spawnSync('oscsend', ['127.0.0.1', String(listenPort), ...words]);
  return { proxy, host, bridge, osc, joins };
}

describeWithCounterparts('a bridge on a half-open link', ['liblo-tools'], () => {
  it('reports that an arm was not confirmed, and reconnects, so the next one arrives', async () => {
    const { proxy, host, bridge, osc, joins } = await bridgeByProxy();
    for (const link of proxy.links) link.silence();
    osc('/arm', 'i', '1');
    await bridge.says(/`toggle_buzzers`, but its confirmation did not come back in time/);
    await joins();
    osc('/arm', 'i', '0');
    const { message_id } = (await host.hears({ type: 'toggle_buzzers' })) as { readonly message_id?: unknown };
    expect(message_id).toEqual(expect.any(String));
    await bridge.says(/"enabled":false/);
  });

  it.each([
    ['an arm', ['/arm', 'i', '1'], { type: 'toggle_buzzers', enabled: true }],
    ['a type beyond the contract', ['/lightning', 'i', '7'], { type: 'lightning', volts: 7 }],
  ])('sends %s again if the link is lost, and it arrives once', async (_, words, fields) => {
    const { proxy, host, bridge, osc, joins } = await bridgeByProxy();
    const [link] = proxy.links;
    link?.silence();
    const written = link && first(link.written$, () => true, 'the message is written');
    osc(...words);
    await written;
    link?.reset();
    await joins();
    await host.hears(fields);
    osc('/lightning', 'i', '99');
    await host.hears({ type: 'lightning', volts: 99 });
    await bridge.says(/"volts":99/);
    expect(
      host.heard((message) => message.type === fields.type && !('volts' in message && message['volts'] === 99)),
    ).toHaveLength(1);
  });
});
