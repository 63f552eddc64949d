import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defer, finalize, map, Observable, of, switchMap } from 'rxjs';
import { type RunningProgram, spawned$ } from './spawned.ts';

export interface RedisOptions {
  /**
   * The port to listen on. 0 means any free port.
   *
   * @default 0
   */
  readonly port?: number;
}

export interface RedisServer extends RunningProgram {
  readonly url: string;
  readonly port: number;
}

/**
 * A private Redis on a loopback port. It runs while subscribed, stores nothing on disk, and emits its URL.
 *
 * @example
 * redis$().pipe(switchMap(({ url }) => channels$({ redisUrl: url }))).subscribe();
 */
export function redis$({ port: wanted = 0 }: RedisOptions = {}): Observable<RedisServer> {
  return defer(() => {
    const dir = mkdtempSync(join(tmpdir(), 'relay-redis-'));
    // For Redis, port 0 means no port at all.
    return (wanted === 0 ? freePort$() : of(wanted)).pipe(
      switchMap((port) => {
        const args = ['--bind', '127.0.0.1', '--port', String(port), '--dir', dir, '--save', '', '--appendonly', 'no'];
        return spawned$('redis-server', args, /Ready to accept connections/).pipe(
          map(({ pid, kill }) => ({ url: `redis://127.0.0.1:${String(port)}`, port, pid, kill })),
        );
      }),
      finalize(() => {
        rmSync(dir, { recursive: true, force: true });
      }),
    );
  });
}

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
