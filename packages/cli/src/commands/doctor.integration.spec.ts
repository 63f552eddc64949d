import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fakePigpiod } from '@hardware-ws/gpio/testing';
import { cleanUp } from '../../test/clean-up.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { relayProcess } from '../../test/relay-process.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

describe('hardware-ws doctor', () => {
  it('finds a machine fit: a daemon, free pins and a backend, one finding a line', async () => {
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
      says: expect.stringMatching(/^reached, \d+\.\d ms there and back · ws:\S+ \(from --server\)$/) as string,
    });
  });

  it('warns of a button that is stuck', async () => {
    const { host } = await relayProcess();
    const daemon = await fakePigpiod();
    daemon.drive(17, 0);
    const address = { PIGPIO_ADDR: daemon.host, PIGPIO_PORT: String(daemon.port) };
    const pins = ['--gpio', 'pigpiod', '--pins', '17=1,27=2', '--server', host];
    const { code, stdout } = await hardwareWs(['doctor', ...pins], address).ended;
    await daemon.close();
    expect(code).toBe(0);
    expect(stdout.join('\n')).toMatch(/^warning pin GPIO17 +reads as pressed .*\n +→ Let go of the button/m);
    expect(stdout.join('\n')).toMatch(/^ok +pin GPIO27 +free, and quiet$/m);
  });

  it.each([404, 200] as const)('hints at what is wrong where a web server answers with %d', async (status) => {
    const server = createServer((_, response) => {
      response.writeHead(status).end();
    });
    // What does not upgrade answers such a request as any other.
    server.on('upgrade', (_, socket) => socket.end(`HTTP/1.1 ${status} Any\r\nContent-Length: 0\r\n\r\n`));
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const { code, stdout } = await hardwareWs(['doctor', '--server', host]).ended;
    server.close();
    expect(code).toBe(1);
    expect(stdout.join('\n')).toMatch(new RegExp(`^FAILED {2}backend +${status} from ws://${host}/.*: .+\n +→ `, 'm'));
  });

  it("says in one sentence what is in the way of pigpio, and nothing of its library's own", async () => {
    const { host } = await relayProcess();
    const pins = ['--gpio', 'pigpio', '--pins', '17=1', '--server', host];
    const { code, stdout, stderr } = await hardwareWs(['doctor', ...pins]).ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: ['1 of these failed.'] });
    expect(stdout.join('\n')).toMatch(
      /^FAILED {2}pin GPIO17 +the native part of the package pigpio is missing: .*\n +→ /m,
    );
  });

  it('exits with 1 and a fix for each thing that failed', async () => {
    const daemon = await fakePigpiod();
    await daemon.close();
    const environment = { PIGPIO_ADDR: daemon.host, PIGPIO_PORT: String(daemon.port), HARDWARE_WS_GPIO: 'pigpiod' };
    const pins = ['--pins', '17=1', '--server', '127.0.0.1:9'];
    const { code, stdout, stderr } = await hardwareWs(['doctor', ...pins], environment).ended;
    expect({ code, stderr }).toEqual({ code: 1, stderr: ['2 of these failed.'] });
    expect(stdout.join('\n')).toMatch(/^FAILED {2}pin GPIO17 +no pigpiod at .*ECONNREFUSED.*\n +→ /m);
    expect(stdout.join('\n')).toMatch(/^FAILED {2}backend +connection refused.*\n +→ /m);
  });
});
