import { describeWithCounterparts, ownNetwork } from '@hardware-ws/counterparts';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { relayProcess } from '../../test/relay-process.ts';
import { endpointText } from '@hardware-ws/osc';

jest.setTimeout(120_000);
afterEach(cleanUp);

interface Round {
  /** The address to listen on, as in the file. */
  readonly osc: string;
  /** The address to send to, which always leads to the bridge's own port. */
  readonly hosts: readonly string[];
  /** The address that another program sends a press to. */
  readonly press: string;
}

function yaml({ osc, hosts }: Round) {
  return `
osc: ${osc}
default_destination: { port: 7400, address: /buzzer/press, args: [{ field: buzzerId }], interface: show0 }
outgoing:
  - websocket_type: buzzer_pressed
    osc_destinations:
${hosts.map((host) => `      - { host: "${host}" }`).join('\n')}
incoming:
  - { osc_address: /buzzer/press, websocket_type: buzzer_pressed, args: [{ osc_index: 0, websocket_field: buzzerId }] }
`;
}

describeWithCounterparts('hardware-ws osc-bridge that sends to its own port', ['iproute2'], () => {
  it.each<[string, Round]>([
    [
      'by a broadcast address, by the name of the machine, by its addresses and by IPv6',
      { osc: '{ listen_host: "::" }', hosts: ['10.9.0.255', hostname(), '10.9.0.1', '::1'], press: '10.9.0.1:7400' },
    ],
    [
      'by a multicast group',
      { osc: '{ listen_host: 239.1.2.3, interface: show0 }', hosts: ['239.1.2.3'], press: '239.1.2.3:7400' },
    ],
  ])('%s: ignores its own messages, and logs this once', async (_, round) => {
    const { hosts } = round;
    const network = await ownNetwork();
    atEnd(network.close);
    network.hosts(`127.0.0.1 localhost\n10.9.0.1 ${hostname()}\n`);
    const folder = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
    atEnd(() => rmSync(folder, { recursive: true }));
    const file = join(folder, 'show.yaml');
    writeFileSync(file, yaml(round));
    const relay = await relayProcess(0, network.within);
    const bridge = hardwareWs(['osc-bridge', '1', file, '--server', relay.host], {}, network.within);
    await Promise.all([bridge.says(/listening for OSC/), bridge.says(/Connected/)]);
    const ends = hosts.map((host) => endpointText({ host, port: 7400 }));
    for (const id of [1, 2]) {
      const words = ['osc', 'send', round.press, '/buzzer/press', 'i', String(id), '--interface', 'show0'];
      await hardwareWs(words, {}, network.within).ended;
      for (const end of ends)
        await bridge.says(new RegExp(`^/buzzer/press i ${id} → ${end.replace(/[[\]]/g, '\\$&')}$`));
    }
    const { stdout, stderr } = await bridge.stop();
    const anyId = (line: string) => line.replace(/,"press_id":"[0-9a-z-]+"/, '');
    expect(stdout.map(anyId).sort()).toEqual(
      [1, 2]
        .flatMap((id) => [
          `{"type":"buzzer_pressed","buzzerId":${id}}`,
          ...ends.map((end) => `/buzzer/press i ${id} → ${end}`),
        ])
        .sort(),
    );
    const said = stderr.filter((line) => line.includes('the bridge itself sent /buzzer/press'));
    expect(said.filter((line) => line.includes('WARNING'))).toHaveLength(1);
    const counts = said.map((line) =>
      Number(/(\d+) × buzzer_pressed is not sent: .*loop forever/.exec(line)?.[1] ?? 0),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2 * hosts.length);
  });
});
