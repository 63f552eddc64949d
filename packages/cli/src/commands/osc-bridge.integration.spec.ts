import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { first } from '../../test/first.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { oscDump } from '../../test/osc-dump.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

interface Places {
  readonly host: string;
  readonly listenPort: number;
  readonly port: number;
}

function yaml({ host, listenPort, port }: Places) {
  return `
websocket: { host: "${host}", game_id: 1, client_type: "osc", client_id: "osc-main" }
osc: { listen_host: "0.0.0.0", listen_port: ${listenPort} }
default_destination: { host: "127.0.0.1", port: ${port} }
outgoing:
  - websocket_type: "toggle_buzzers"
    conditions: { enabled: true }
    osc_destinations:
      - address: "/buzzers/enable"
        args:
          - { field: "enabled", type: "int" }
          - { field: "missing", default: 42 }
  - websocket_type: "lightning"
    osc_destinations:
      - address: "/lightning"
        args: [{ field: "volts", type: "float" }, { field: "on" }, { field: "where", type: "string" }]
`;
}

const incoming = `
incoming:
  - osc_address: "/buzzer/press"
    websocket_type: "buzzer_pressed"
    args:
      - { osc_index: 0, websocket_field: "buzzerId", type: "int" }
`;

function fileOf(text: string): string {
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'show.yaml');
  writeFileSync(file, text);
  return file;
}

function oscSend(port: number, ...words: readonly string[]) {
  return spawnSync('oscsend', ['127.0.0.1', String(port), ...words]);
}

async function sendBytes(port: number, ...datagrams: readonly Uint8Array[]): Promise<void> {
  const socket = createSocket('udp4');
  for (const bytes of datagrams) await new Promise((sent) => socket.send(bytes, port, '127.0.0.1', sent));
  socket.close();
}

const joined = { type: 'client_connection_status', client_type: 'osc', client_id: 'osc-main', connected: true };

describeWithCounterparts('hardware-ws osc-bridge', ['liblo-tools'], () => {
  it('works in both directions, and survives bad datagrams and a killed backend', async () => {
    const [relay, listenPort, port] = await Promise.all([relayProcess(), freeUdpPort(), freeUdpPort()]);
    const [host, dump] = await Promise.all([hostPage(relay.host), oscDump(port)]);
    const file = fileOf(yaml({ host: relay.host, listenPort, port }) + incoming);
    const bridge = hardwareWs(['osc-bridge', '1', file]);
    await Promise.all([host.hears(joined), bridge.says(/listening for OSC on 0\.0\.0\.0:/)]);

    host.send({ type: 'toggle_buzzers', enabled: false });
    host.send({ type: 'toggle_buzzers', enabled: true });
    await dump.sees('/buzzers/enable ii 1 42');
    expect(dump.lines).toEqual(['/buzzers/enable ii 1 42']);

    oscSend(listenPort, '/buzzer/press', 'i', '5');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 5 });

    await sendBytes(
      listenPort,
      Buffer.from('no osc'),
      Buffer.from([0]),
      Buffer.from('error\0\0\0,\0\0\0'),
      Buffer.alloc(0),
    );
    oscSend(listenPort, '/buzzer/press');
    await bridge.says(/WARNING: incoming\[0\]: /);
    oscSend(listenPort, '/buzzer/press', 'f', '6.9');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 6 });
    await bridge.says(/"buzzerId":6/);

    relay.child.kill('SIGKILL');
    await bridge.says(/Link down/);
    const again = await relayProcess(relay.port);
    await Promise.all([
      again.says(/osc osc-main joined/),
      first(host.game.status$, ({ kind }) => kind === 'open', 'the host is back'),
    ]);
    host.send({ type: 'toggle_buzzers', enabled: true });
    oscSend(listenPort, '/buzzer/press', 'i', '7');
    await host.hears({ type: 'buzzer_pressed', buzzerId: 7 });
    await again.says(/"buzzerId":7/);
    await bridge.says(/"buzzerId":7/);

    const { code, ms, stdout } = await bridge.stop('SIGTERM');
    await host.hears({ ...joined, connected: false });
    expect({ code, quick: ms < 1000 }).toEqual({ code: 0, quick: true });
    expect(dump.lines).toEqual(['/buzzers/enable ii 1 42', '/buzzers/enable ii 1 42']);
    const anyId = (line: string) => line.replace(/,"press_id":"[0-9a-z-]+"/, '');
    // The two directions are independent, so their order is not fixed.
    const lines = stdout.map(anyId);
    expect(lines.filter((line) => line.startsWith('/'))).toEqual([
      `/buzzers/enable ii 1 42 → 127.0.0.1:${port}`,
      `/buzzers/enable ii 1 42 → 127.0.0.1:${port}`,
    ]);
    expect(lines.filter((line) => !line.startsWith('/'))).toEqual(
      [5, 6, 7].map((buzzerId) => JSON.stringify({ type: 'buzzer_pressed', buzzerId })),
    );
  });

  it('starts with rules whose messages the backend refuses, and reports them at the start and for each message', async () => {
    const [relay, listenPort] = await Promise.all([relayProcess(), freeUdpPort()]);
    const host = await hostPage(relay.host);
    const rule = (address: string, argument: string) =>
      `  - { osc_address: ${address}, websocket_type: toggle_buzzers, args: [{ osc_index: 0, ${argument} }] }\n`;
    const rules = [
      rule('/misspelt', 'websocket_field: enabld, type: bool'),
      rule('/typed', 'websocket_field: enabled, type: int'),
      rule('/any', 'websocket_field: enabled, type: bool'),
    ];
    const file = fileOf(`osc: { listen_port: ${listenPort} }\nincoming:\n${rules.join('')}`);
    const bridge = hardwareWs(['osc-bridge', '1', file, '--server', relay.host]);
    await bridge.says(
      /WARNING: .*:3:\d+ {2}incoming\[0\]\.websocket_type {2}can never be sent: toggle_buzzers needs "enabled"/,
    );
    await bridge.says(/WARNING: .*:4:\d+ {2}incoming\[1\]\.args\[0\]\.type {2}can never be sent: "enabled" is 1/);
    await Promise.all([host.hears(joined), bridge.says(/listening for OSC/)]);
    oscSend(listenPort, '/misspelt', 'i', '1');
    oscSend(listenPort, '/typed', 'i', '1');
    const refused = "toggle_buzzers is not sent: the backend's schema refuses it";
    await bridge.says(
      new RegExp(`WARNING: incoming\\[0\\] \\(/misspelt\\): ${refused}: "enabled" is missing: expected boolean$`),
    );
    await bridge.says(
      new RegExp(`WARNING: incoming\\[1\\] \\(/typed\\): ${refused}: "enabled" is 1: expected boolean$`),
    );
    oscSend(listenPort, '/any', 's', 'off');
    await bridge.says(/WARNING: incoming\[2\]: the argument 0 of \/any: the text "off" is true as a bool/);
    await host.hears({ type: 'toggle_buzzers', enabled: true });
    const { code, stderr } = await bridge.stop();
    expect({ code, twice: stderr.filter((line) => line.includes('Not sent')) }).toEqual({ code: 0, twice: [] });
  });

  it('logs OSC without a rule and its sender at level debug, and counts it at any level', async () => {
    const [relay, listenPort, quietPort] = await Promise.all([relayProcess(), freeUdpPort(), freeUdpPort()]);
    const start = (port: number, ...options: readonly string[]) => {
      const file = fileOf(`osc: { listen_port: ${port} }\n${incoming}`);
      return hardwareWs(['osc-bridge', '1', file, '--server', relay.host, ...options]);
    };
    const [bridge, quiet] = [start(listenPort, '--log-level', 'debug'), start(quietPort)];
    await Promise.all([bridge.says(/listening for OSC/), quiet.says(/listening for OSC/)]);
    for (const port of [listenPort, quietPort]) {
      oscSend(port, '/buzer/press', 'i', '5');
      for (let round = 0; round < 3; round += 1) oscSend(port, '/fader/1', 'f', '0.5');
    }
    await bridge.says(/DEBUG: no incoming rule is for \/buzer\/press i 5, which came from 127\.0\.0\.1:\d+$/);
    await bridge.says(/DEBUG: no incoming rule is for \/fader\/1 f 0\.5, which came from 127\.0\.0\.1:\d+$/);
    const counted = [
      'no incoming rule: 4 OSC messages',
      '1 × /buzer/press from 127.0.0.1',
      '3 × /fader/1 from 127.0.0.1',
    ];
    for (const { child, says, stop } of [bridge, quiet]) {
      oscSend(child === bridge.child ? listenPort : quietPort, '/buzzer/press', 'i', '1');
      await says(/"buzzerId":1/); // everything before it has been read by then
      child.kill('SIGUSR2');
      for (const text of counted) await says(new RegExp(`INFO: +${text}$`));
      const { stderr } = await stop();
      const atLast = stderr.filter((line) => line.includes('INFO')).slice(-3);
      expect(atLast.map((line) => line.replace(/.*INFO: +/, ''))).toEqual(counted);
    }
    expect(quiet.said.stderr.filter((line) => line.includes('no incoming rule is for'))).toEqual([]);
  });

  it('names the sender of an OSC message that a rule skips', async () => {
    const [relay, listenPort] = await Promise.all([relayProcess(), freeUdpPort()]);
    const file = fileOf(`osc: { listen_port: ${listenPort} }\n${incoming}`);
    const bridge = hardwareWs(['osc-bridge', '1', file, '--server', relay.host]);
    await bridge.says(/listening for OSC/);
    oscSend(listenPort, '/buzzer/press');
    await bridge.says(/WARNING: incoming\[0\]: .* is missing\. It came from 127\.0\.0\.1:\d+\.$/);
  });

  it('opens no port without incoming rules, accepts types outside of the contract, and prefers the flag over the file', async () => {
    const [relay, listenPort, port] = await Promise.all([relayProcess(), freeUdpPort(), freeUdpPort()]);
    const [host, dump] = await Promise.all([hostPage(relay.host), oscDump(port)]);
    const file = fileOf(yaml({ host: 'nowhere.invalid', listenPort, port }));
    const bridge = hardwareWs(['osc-bridge', '1', file, '--server', relay.host]);
    await host.hears(joined);
    // If the bridge had opened this port, this would fail.
    const socket = createSocket('udp4');
    await new Promise<void>((bound, failed) => socket.on('error', failed).bind(listenPort, '0.0.0.0', bound));
    socket.close();

    host.send({ type: 'lightning', volts: 1, on: true, where: 5 });
    await dump.sees('/lightning fTs 1.000000 #T "5"');
    const { stderr } = await bridge.stop();
    expect(stderr.some((line) => line.includes('listening'))).toBe(false);
  });
});
