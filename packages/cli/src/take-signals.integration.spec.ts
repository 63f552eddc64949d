import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { firstValueFrom, timer } from 'rxjs';
import { atEnd, cleanUp } from '../test/clean-up.ts';
import { freeUdpPort } from '../test/free-udp-port.ts';
import { hardwareWs, type Ended } from '../test/hardware-ws.ts';
import { relayProcess } from '../test/relay-process.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

const inspector = /Debugger listening/;
/** Both signals, twice. */
function signal(command: ReturnType<typeof hardwareWs>): void {
  for (const name of ['SIGUSR1', 'SIGUSR2', 'SIGUSR2', 'SIGUSR1'] as const) command.child.kill(name);
}

/** That a command ended well. */
const unharmed = ({ code, stderr }: Ended) => {
  expect(stderr.join('\n')).not.toMatch(inspector);
  expect(code).toBe(0);
};

describe('SIGUSR2 never kills a command and SIGUSR1 never opens an inspector', () => {
  it('of those that last', async () => {
    const relay = await relayProcess();
    const udp = await freeUdpPort();
    const server = ['--server', relay.host];
    const commands: readonly (readonly [words: readonly string[], ready: RegExp])[] = [
      [['monitor', '1', ...server], /Connected to/],
      [['buzzers', '1', '--gpio', 'simulated', ...server], /Connected to/],
      [['test-buzzers', '--gpio', 'simulated', '--pins', '17=1'], /Press each buzzer/],
      [['osc', 'listen', String(udp)], /listening for OSC/],
      [['simulate'], /disarmed/],
    ];
    for (const [words, ready] of commands) {
      const command = hardwareWs(words);
      await command.says(ready);
      signal(command);
      // Once it has heard them: signals that come together may be handled in any order.
      await firstValueFrom(timer(300));
      expect(command.child.signalCode).toBeNull();
      const ended = await command.stop('SIGINT');
      expect(ended.stderr.join('\n')).not.toMatch(inspector);
    }
    signal(relay);
    await hardwareWs(['status', '1', ...server]).ended;
    unharmed(await relay.stop());
  });

  it('of doctor, while it looks', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
    atEnd(() => server.close());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const at = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const doctor = hardwareWs(['doctor', '--gpio', 'simulated', '--server', at]);
    await once(server, 'connection');
    signal(doctor);
    const { code, stdout, stderr } = await doctor.ended;
    expect({ code, last: stderr.at(-1) }).toEqual({ code: 1, last: '1 of these failed.' });
    expect(stdout.at(-1)).toMatch(/clock/);
    expect(stderr.join('\n')).not.toMatch(inspector);
  });

  it('of check and osc-bridge, which have not begun to read their file', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
    atEnd(() => rmSync(directory, { recursive: true }));
    for (const words of [['check'], ['osc-bridge', '1']]) {
      const pipe = join(directory, `${words[0]}.yaml`);
      execFileSync('mkfifo', [pipe]);
      const command = hardwareWs([...words, pipe, ...(words[0] === 'check' ? [] : ['--server', '127.0.0.1:9'])]);
      const writer = await open(pipe, 'w');
      signal(command);
      await writer.writeFile(readFileSync('docs/examples/lighting-cues.yaml'));
      await writer.close();
      if (words[0] === 'check') unharmed(await command.ended);
      else {
        await command.says(/Link down/);
        unharmed(await command.stop());
      }
    }
  });
});
