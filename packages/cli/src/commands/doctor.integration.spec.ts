import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fakePigpiod } from '@hardware-ws/gpio/testing';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { freeUdpPort } from '../../test/free-udp-port.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { relayProcess } from '../../test/relay-process.ts';
import type { Finding } from '../doctor/finding.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

describe('hardware-ws doctor', () => {
  it('finds no problem on a machine with a daemon, free pins and a backend, and prints one finding per line', async () => {
    const { host } = await relayProcess();
    const daemon = await fakePigpiod();
    const address = { PIGPIO_ADDR: daemon.host, PIGPIO_PORT: String(daemon.port) };
    const pins = ['--gpio', 'pigpiod', '--pins', '17=1,27=2'];
    const { code, stdout, stderr } = await hardwareWs(['doctor', '--json', '--server', host, ...pins], address).ended;
    await daemon.close();
    const found = stdout.map((line) => JSON.parse(line) as { readonly check: string; readonly state: string });
    expect({ code, stderr }).toEqual({ code: 0, stderr: [] });
    expect(found.map(({ check }) => check)).toEqual(['gpio', 'pin GPIO17', 'pin GPIO27', 'backend', 'wifi', 'clock']);
    expect(found.slice(0, 4).map(({ state }) => state)).toEqual(['ok', 'ok', 'ok', 'ok']);
    expect(found[3]).toMatchObject({
      says: expect.stringMatching(/^connected, round trip \d+\.\d ms · ws:\S+ \(from --server\)$/) as string,
    });
  });

  it('warns about a stuck button', async () => {
    const { host } = await relayProcess();
    const daemon = await fakePigpiod();
    daemon.drive(17, 0);
    const address = { PIGPIO_ADDR: daemon.host, PIGPIO_PORT: String(daemon.port) };
    const pins = ['--gpio', 'pigpiod', '--pins', '17=1,27=2', '--server', host];
    const { code, stdout } = await hardwareWs(['doctor', ...pins], address).ended;
    await daemon.close();
    expect(code).toBe(0);
    expect(stdout.join('\n')).toMatch(/^warning pin GPIO17 +reads as pressed, .*\n +→ Release the button/m);
    expect(stdout.join('\n')).toMatch(/^ok +pin GPIO27 +free and quiet$/m);
  });

  it.each([404, 200] as const)('suggests a fix when a web server answers with %d', async (status) => {
    const server = createServer((_, response) => {
      response.writeHead(status).end();
    });
    // A server without WebSockets answers such a request like any other.
    server.on('upgrade', (_, socket) => socket.end(`HTTP/1.1 ${status} Any\r\nContent-Length: 0\r\n\r\n`));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { code, stdout } = await hardwareWs(['doctor', '--server', host]).ended;
    server.close();
    expect(code).toBe(1);
    expect(stdout.join('\n')).toMatch(new RegExp(`^FAILED {2}backend +${status} from ws://${host}/.*: .+\n +→ `, 'm'));
  });

  it('explains in one sentence why pigpio does not work, without the output of its library', async () => {
    const { host } = await relayProcess();
    const pins = ['--gpio', 'pigpio', '--pins', '17=1', '--server', host];
    const { code, stdout, stderr } = await hardwareWs(['doctor', ...pins]).ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: ['2 checks failed.'] });
    expect(stdout.join('\n')).toMatch(
      /^FAILED {2}gpio +pigpio: the native part of the package pigpio is missing: .*\n +→ Run npm install pigpio /m,
    );
    expect(stdout.join('\n')).toMatch(
      /^FAILED {2}pin GPIO17 +the native part of the package pigpio is missing: .*\n +→ /m,
    );
  });

  it('exits with 1 and prints a fix for each failure', async () => {
    const daemon = await fakePigpiod();
    await daemon.close();
    const environment = { PIGPIO_ADDR: daemon.host, PIGPIO_PORT: String(daemon.port), HARDWARE_WS_GPIO: 'pigpiod' };
    const pins = ['--pins', '17=1', '--server', '127.0.0.1:9'];
    const { code, stdout, stderr } = await hardwareWs(['doctor', ...pins], environment).ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: ['3 checks failed.'] });
    expect(stdout.join('\n')).toMatch(/^FAILED {2}gpio +pigpiod: no pigpiod at .*\n +→ Start it with sudo pigpiod/m);
    expect(stdout.join('\n')).toMatch(/^FAILED {2}pin GPIO17 +no pigpiod at .*ECONNREFUSED.*\n +→ /m);
    expect(stdout.join('\n')).toMatch(/^FAILED {2}backend +connection refused.*\n +→ /m);
  });

  it('checks the box and the destinations of its bridge, and finds no problem', async () => {
    const { host } = await relayProcess();
    const daemon = await fakePigpiod();
    const gear = createSocket('udp4');
    await new Promise<void>((bound) => gear.bind(0, '127.0.0.1', bound));
    atEnd(() => gear.close());
    const show = file('show.yaml', showOf(host, '127.0.0.1', gear.address().port, await freeUdpPort()));
    const address = { PIGPIO_ADDR: daemon.host, PIGPIO_PORT: String(daemon.port) };
    const config = 'packages/cli/test/fixtures/box.yaml';
    const { code, stdout } = await hardwareWs(
      ['doctor', '--json', '--gpio', 'pigpiod', '--config', config, show],
      address,
    ).ended;
    await daemon.close();
    const found = stdout.map((line) => JSON.parse(line) as Finding);
    expect(code).toBe(0);
    expect(found.slice(0, 10).map(({ check, state }) => `${state} ${check}`)).toEqual([
      `ok ${config}`,
      'ok gpio',
      'ok pin GPIO17',
      'ok pin GPIO22',
      'ok lamp GPIO5',
      'ok lamp GPIO6',
      `ok ${show}`,
      expect.stringMatching(/^ok osc port \d+$/),
      `ok osc 127.0.0.1:${gear.address().port}`,
      'ok backend',
    ]);
  });

  it('reports the problem and the fix for each destination, port and file', async () => {
    const { host } = await relayProcess();
    const taken = createSocket('udp4');
    await new Promise<void>((bound) => taken.bind(0, '127.0.0.1', bound));
    atEnd(() => taken.close());
    const silent = await freeUdpPort();
    const show = file('show.yaml', showOf(host, '127.0.0.1', silent, taken.address().port));
    const nameless = file('nameless.yaml', showOf(host, 'nowhere.invalid', 53000, silent));
    const box = 'packages/cli/test/fixtures/wrong-box.yaml';
    const args = ['doctor', '--gpio', 'simulated', '--config', box, show, nameless, 'nowhere.yaml'];
    const { code, stdout } = await hardwareWs(args).ended;
    expect(code).toBe(1);
    const said = stdout.join('\n');
    expect(said).toMatch(/^FAILED {2}\S+wrong-box\.yaml .*\n +→ Correct the file\. Run hardware-ws check /m);
    expect(said).toMatch(
      /^FAILED {2}osc port \d+ +another program is listening on this port\n +→ Run ss -lunp to find/m,
    );
    expect(said).toMatch(
      new RegExp(`^FAILED {2}osc 127\\.0\\.0\\.1:${silent} +nothing listens on this port\\n +→ Start`, 'm'),
    );
    expect(said).toMatch(
      /^FAILED {2}osc nowhere\.invalid:53000 +the name does not resolve: .*\n +→ Check the name with getent/m,
    );
    expect(said).toMatch(/^FAILED {2}nowhere\.yaml +.*cannot be read: ENOENT.*\n +→ Correct the file/m);
  });
});

/** A file in a folder that exists until the end of the test. */
function file(name: string, text: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  atEnd(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function showOf(server: string, host: string, port: number, listenPort: number) {
  return `
websocket: { host: '${server}' }
osc: { listen_host: 127.0.0.1, listen_port: ${listenPort} }
default_destination: { host: '${host}', port: ${port} }
outgoing:
  - websocket_type: toggle_buzzers
    osc_destinations: [{ address: /buzzers/enable, args: [{ field: enabled, type: int }] }]
incoming:
  - osc_address: /buzzer/press
    websocket_type: buzzer_pressed
    args: [{ osc_index: 0, websocket_field: buzzerId, type: int }]
`;
}
