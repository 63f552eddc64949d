import { mkdtempSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defer, finalize, map, Observable, of, switchMap } from 'rxjs';
import type { RunningProgram } from './running-program.ts';
import { spawned$ } from './spawned.ts';

export interface RedisOptions {
  /**
   * The port to listen on; 0 takes any free one.
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
 * A Redis of our own on a loopback port, which runs while subscribed, writes nothing, and emits its URL.
 *
 * @example
 * redis$().pipe(switchMap(({ url }) => channels$({ redisUrl: url }))).subscribe();
 */
export function redis$({ port: wanted = 0 }: RedisOptions = {}): Observable<RedisServer> {
  return defer(() => {
    const dir = mkdtempSync(join(tmpdir(), 'relay-redis-'));
    // Redis takes port 0 for none at all.
    return (wanted === 0 ? freePort$() : of(wanted)).pipe(
      switchMap((port) => {
        const args = ['--bind', '127.0.0.1', '--port', String(port), '--dir', dir, '--save', '', '--appendonly', 'no'];
        return spawned$('redis-server', args, /Ready to accept connections/).pipe(
          map(({ kill }) => ({ url: `redis://127.0.0.1:${String(port)}`, port, kill })),
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
