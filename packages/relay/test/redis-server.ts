import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defer, finalize, map, Observable, switchMap } from 'rxjs';
import { spawned$ } from './spawned.ts';

/**
 * A Redis of our own on a free loopback port, which runs while subscribed, writes nothing, and emits its URL.
 *
 * @example
 * redis$().pipe(switchMap(({ url }) => channels$({ redisUrl: url }))).subscribe();
 */
export function redis$(): Observable<{ readonly url: string }> {
  return defer(() => {
    const dir = mkdtempSync(join(tmpdir(), 'relay-redis-'));
    return freePort$().pipe(
      switchMap((port) => {
        const args = ['--bind', '127.0.0.1', '--port', String(port), '--dir', dir, '--save', '', '--appendonly', 'no'];
        return spawned$('redis-server', args, /Ready to accept connections/).pipe(
          map(() => ({ url: `redis://127.0.0.1:${String(port)}` })),
        );
      }),
      finalize(() => {
        rmSync(dir, { recursive: true, force: true });
      }),
    );
  });
}

// Redis takes port 0 for none at all.
function freePort$(): Observable<number> {
  return new Observable((subscriber) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        subscriber.next(port);
      });
    });
    return () => server.close();
  });
}
