import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReplaySubject, skip } from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { first } from '../../test/first.ts';
import type { Ended } from '../../test/command-process.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';

jest.setTimeout(60_000);
afterEach(cleanUp);

const secret = 'S3CR3T';

/** A backend that answers every dial with a status, and keeps what it was asked. */
async function refusing(status: string) {
  const request$ = new ReplaySubject<string>();
  let count = 0;
  const server = createServer((socket) => {
    socket
      .on('error', () => undefined)
      .once('data', (bytes) => {
        count += 1;
        request$.next(bytes.toString('latin1'));
        socket.end(`HTTP/1.1 ${status}\r\n\r\n`);
      });
  });
  atEnd(() => server.close());
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    server: ['--server', `127.0.0.1:${port}`],
    /** The first request that has these words, after so many requests. */
    asked: (words: string, after = 0) => first(request$.pipe(skip(after)), (request) => request.includes(words), words),
    count: () => count,
  };
}

function tokenFile(text = `${secret}\n`) {
  const directory = mkdtempSync(join(tmpdir(), 'hardware-ws-'));
  atEnd(() => rmSync(directory, { recursive: true }));
  const path = join(directory, 'token');
  const write = (now: string) => writeFileSync(path, now);
  write(text);
  return { path, write, words: ['--token', `file:${path}`] };
}

function silent({ stdout, stderr }: Ended) {
  return expect([...stdout, ...stderr].join('\n')).not.toContain(secret);
}

describe('the token of a backend', () => {
  it('is read from a rotated file before each connection and sent as a header', async () => {
    const backend = await refusing('503 Soon');
    const file = tokenFile();
    const monitor = hardwareWs(['monitor', '1', ...backend.server, ...file.words]);
    expect(await backend.asked(`Authorization: Bearer ${secret}\r\n`)).toMatch(/^GET \/ws\/game\/1\/ /);
    file.write('another');
    await backend.asked('Authorization: Bearer another\r\n');
    file.write('');
    await monitor.says(new RegExp(`Link down: headers: the file ${file.path} contains no token`));
    file.write('a-third');
    await backend.asked('Authorization: Bearer a-third\r\n');
    silent(await monitor.stop());
  });

  it('is read from HARDWARE_WS_TOKEN, sent in the query on request, and mentioned when the backend rejects it', async () => {
    const backend = await refusing('401 Unauthorized');
    const words = ['--token-as', 'query:access_token'];
    const box = hardwareWs(['buzzers', '1', '--gpio', 'simulated', ...backend.server, ...words], {
      HARDWARE_WS_TOKEN: secret,
    });
    const request = await backend.asked(`&access_token=${secret} HTTP/1.1`);
    expect(request).not.toContain('Authorization');
    expect(request).toContain('client_type=buzzer&client_id=main&');
    await box.says(/INFO: backend .*, with the token from HARDWARE_WS_TOKEN in the query parameter access_token$/);
    await box.says(
      /Link down: 401 .*the token from HARDWARE_WS_TOKEN was sent in the query parameter access_token; check that it is correct/,
    );
    silent(await box.stop());
  });

  it('is suggested when a backend rejects a connection without one', async () => {
    const [unknown, forbidden] = await Promise.all([refusing('401 Unauthorized'), refusing('403 Forbidden')]);
    const both = [unknown, forbidden].map(({ server }) => hardwareWs(['monitor', '1', ...server]));
    await both[0]?.says(/Link down: 401 .*--token file:PATH or --token env:NAME/);
    await both[1]?.says(/Link down: 403 .*Try the origin .*--token file:PATH or --token env:NAME/);
  });

  it('never appears in the log when a connection is rejected', async () => {
    const backend = await refusing('403 Forbidden');
    const { words } = tokenFile();
    const levels = ['debug', 'info', 'warning', 'error', 'critical'];
    const ways = levels.map((level, n) => [
      ...['--log-level', level, '--log-format', n % 2 === 0 ? 'human' : 'json'],
      ...['--token-as', n % 2 === 0 ? 'query' : 'header'],
    ]);
    for (const way of [...ways, ['--log-level', 'debug', '--token-as', 'header']]) {
      const dialled = backend.asked(secret, backend.count());
      const monitor = hardwareWs(['monitor', '1', ...backend.server, ...words, ...way]);
      await dialled;
      if (/debug|info|warning/.test(way.join())) await monitor.says(/Link down: 403/);
      silent(await monitor.stop());
    }
    for (const command of ['doctor', 'status 1', 'send 1 {"type":"join_game"}']) {
      const ended = await hardwareWs([...command.split(' '), ...backend.server, ...words, '--token-as', 'query']).ended;
      expect(ended.code).toBe(1);
      silent(ended);
    }
    const refused = await hardwareWs(['monitor', '1', '--token', secret]).ended;
    expect(refused.code).toBe(2);
    silent(refused);
  });
});
