import { spawn } from 'node:child_process';
import dns from 'node:dns';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { catchError, firstValueFrom, of } from 'rxjs';
import { systemClock } from '../time/system-clock.ts';
import { webSocket$ } from './web-socket.ts';

jest.setTimeout(20_000);

/** Makes names resolve to these addresses. */
function resolveTo(...addresses: readonly string[]): void {
  const lookup = (_name: string, _options: object, done: (error: null, all: readonly dns.LookupAddress[]) => void) =>
    done(
      null,
      addresses.map((address) => ({ address, family: 4 })),
    );
  jest.spyOn(dns, 'lookup').mockImplementation(lookup as unknown as typeof dns.lookup);
}

describe('a name with two addresses', () => {
  it('is reached over a route on which connecting takes seconds', async () => {
    const server = spawn(process.execPath, [join(__dirname, '../../test/slow-route.mjs')], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const lines = createInterface({ input: server.stdout });
    const [port] = (await once(lines, 'line')) as [string];
    const busy = once(lines, 'line');
    server.stdin.write('be busy\n');
    await busy;
    const queued: Socket[] = Array.from({ length: 8 }, () =>
      connect(Number(port), '127.0.0.2').on('error', () => undefined),
    );
    // The kernel connects at least one of those in the queue.
    await Promise.race(queued.map((socket) => once(socket, 'connect')));
    // Nothing listens at the other address.
    resolveTo('127.0.0.2', '127.0.0.3');
    const began = systemClock.monotonic();
    const event$ = webSocket$({ url: `ws://quiz.test:${port}/`, timeoutMs: 40_000 });
    const event = await firstValueFrom(event$.pipe(catchError((error: unknown) => of(error))));
    const ms = systemClock.monotonic() - began;
    jest.restoreAllMocks();
    queued.forEach((socket) => socket.destroy());
    server.kill('SIGKILL');
    expect(event).toMatchObject({ kind: 'opened' });
    // The route was indeed slow.
    expect(ms).toBeGreaterThan(500);
  });
});
