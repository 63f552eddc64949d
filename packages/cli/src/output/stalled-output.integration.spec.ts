import { createSocket } from 'node:dgram';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { standardCodec } from '@hardware-ws/osc';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { hostPage } from '../../test/host-page.ts';
import { onTerminal } from '../../test/on-terminal.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

const joined = { type: 'client_connection_status', client_type: 'osc', connected: true };

/** Long enough that no pipe has room for what a thousand presses print. */
const note = 'x'.repeat(300);

/** A game, and how to press in it a thousand times through a bridge: 50 at once, and on once all of them have arrived. */
async function game() {
  const [relay, port] = await Promise.all([relayProcess(), freeUdpPort()]);
  const host = await hostPage(relay.host);
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  const file = join(directory, 'show.yaml');
  const args = '[{ osc_index: 0, websocket_field: buzzerId }, { osc_index: 1, websocket_field: note }]';
  writeFileSync(
    file,
    `osc: { listen_host: 127.0.0.1, listen_port: ${port} }
incoming: [{ osc_address: /press, websocket_type: buzzer_pressed, args: ${args} }]`,
  );
  const socket = createSocket('udp4');
  atEnd(() => void socket.close());
  const press = (id: number) => {
    const values = [
      { type: 'i' as const, value: id },
      { type: 's' as const, value: note },
    ];
    socket.send(standardCodec.encode({ address: '/press', args: values }), port, '127.0.0.1');
  };
  const pressThousandTimes = async () => {
    for (let first = 0; first < 1000; first += 50) {
      for (let id = first; id < first + 50; id += 1) press(id);
      await host.hears({ type: 'buzzer_pressed', buzzerId: first + 49 });
    }
    expect(host.pressed()).toEqual(Array.from({ length: 1000 }, (_, id) => id));
  };
  return { host, bridge: ['osc-bridge', '1', file, '--server', relay.host], pressThousandTimes };
}

describeWithCounterparts('a terminal that nothing reads', ['python3-minimal'], () => {
  it.each(['human', 'json'])('does not delay a press, with the log in the format %s', async (format) => {
    const { host, bridge, pressThousandTimes } = await game();
    const terminal = onTerminal([...bridge, '--log-format', format]);
    await host.hears(joined);
    await pressThousandTimes();
    await terminal.signal('SIGUSR2');
    terminal.read();
    await terminal.shows(/"?[1-9]\d+ lines were dropped: standard output was not being read\./);
    await terminal.signal('SIGTERM');
    expect(await terminal.code()).toBe(0);
  });

  it('does not prevent a command from ending, even after Ctrl-S', async () => {
    const { host, bridge, pressThousandTimes } = await game();
    const terminal = onTerminal(bridge);
    await host.hears(joined);
    terminal.read();
    await terminal.shows(/Connected to/);
    terminal.type('\u0013');
    await pressThousandTimes();
    await terminal.signal('SIGTERM');
    await host.hears({ ...joined, connected: false });
    expect(await terminal.code()).toBe(0);
  });
});

describe('a pipe that nothing reads', () => {
  it.each(['human', 'json'])('does not delay a press, with the log in the format %s', async (format) => {
    const { host, bridge, pressThousandTimes } = await game();
    const within = ['bash', '-c', 'exec "$@" > >(exec sleep 50 >/dev/null 2>&1) 2>&1', 'bash'];
    hardwareWs([...bridge, '--log-format', format], {}, within);
    await host.hears(joined);
    await pressThousandTimes();
  });
});
