import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, unlinkSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { firstValueFrom, timer } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import type { Ended } from '../../test/command-process.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

const inspector = /Debugger listening/;
/** Both signals, twice. */
function signal(command: ReturnType<typeof hardwareWs>): void {
  for (const name of ['SIGUSR1', 'SIGUSR2', 'SIGUSR2', 'SIGUSR1'] as const) command.child.kill(name);
}

/** Expects that a command ended with 0. */
function unharmed({ code, stderr }: Ended) {
  expect(stderr.join('\n')).not.toMatch(inspector);
  expect(code).toBe(0);
}

describe('SIGUSR2 never kills a command and SIGUSR1 never opens an inspector', () => {
  const server = ['--server', '127.0.0.1:9'];
  it.each<[name: string, ready: RegExp, words: readonly string[]]>([
    ['relay', /^ws:/, ['--port', '0']],
    ['monitor', /Link down/, ['1', ...server]],
    ['buzzers', /Link down/, ['1', '--gpio', 'simulated', ...server]],
    ['test-buzzers', /Press each buzzer/, ['--gpio', 'simulated', '--pins', '17=1']],
    ['osc', /listening for OSC/, ['listen', '0']],
    ['simulate', /disarmed/, []],
  ])('of %s, which lasts', async (name, ready, words) => {
    const command = hardwareWs([name, ...words]);
    await command.says(ready);
    signal(command);
    // Signals that arrive together may be handled in any order, so the one that ends the command is sent after these.
    await firstValueFrom(timer(300));
    const { code, stderr } = await command.stop(name === 'test-buzzers' ? 'SIGINT' : 'SIGTERM');
    expect(stderr.join('\n')).not.toMatch(inspector);
    // test-buzzers fails because no buzzer was pressed.
    expect(code).toBe(name === 'test-buzzers' ? 1 : 0);
  });

  it('of doctor, while it checks', async () => {
    const sockets: Socket[] = [];
    const server = createServer((socket) => sockets.push(socket.on('error', () => undefined)));
    atEnd(() => server.close());
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const at = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const doctor = hardwareWs(['doctor', '--gpio', 'simulated', '--server', at]);
    await once(server, 'connection');
    signal(doctor);
    const { code, stdout, stderr } = await doctor.ended;
    expect({ code, last: stderr.at(-1) }).toEqual({ code: 1, last: '1 check failed.' });
    expect(stdout.at(-1)).toMatch(/clock/);
    expect(stderr.join('\n')).not.toMatch(inspector);
  });

  it('of check and osc-bridge, before they read their file', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
    atEnd(() => rmSync(directory, { recursive: true }));
    for (const words of [['check'], ['osc-bridge', '1']]) {
      const [pipe, file] = [join(directory, `${words[0]}.pipe`), join(directory, `${words[0]}.yaml`)];
      execFileSync('mkfifo', [pipe]);
      symlinkSync(pipe, file);
      const command = hardwareWs([...words, file, ...(words[0] === 'check' ? [] : ['--server', '127.0.0.1:9'])]);
      const writer = await open(pipe, 'w');
      signal(command);
      unlinkSync(file);
      symlinkSync(resolve('docs/examples/lighting-cues.yaml'), file); // for the next time it is read
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
