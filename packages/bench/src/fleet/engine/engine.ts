import { combineLatest, connect, defer, map, type Observable, retry, switchMap, take, tap } from 'rxjs';
import { channels$, type ChannelsServer } from '../../../../relay/test/channels-server.ts';
import { redis$, type RedisServer } from '../../../../relay/test/redis-server.ts';

/** What the boxes play on: one Redis and the workers of Django Channels. */
export interface Engine {
  readonly redis: RedisServer;
  readonly workers: readonly ChannelsServer[];
}

export interface EngineOptions {
  readonly workers: number;
  /** How the workers use Redis. */
  readonly layer: 'queues' | 'pubsub';
}

/** How long a program is away that has ended, as under a supervisor, in ms. */
const awayMs = 1000;
/** How many times in a row a program may fail to start. */
const mostRetries = 5;

/**
 * Runs Redis and its workers while subscribed. A program that ends is started again on its port, and the engine is emitted anew.
 *
 * @example
 * engine$({ workers: 4, layer: 'queues' }).subscribe(({ redis }) => redis.kill('SIGKILL')); // kills every Redis that starts
 */
export function engine$({ workers, layer }: EngineOptions): Observable<Engine> {
  const workers$ = ({ url: redisUrl }: RedisServer) =>
    combineLatest(Array.from({ length: workers }, () => restarting$((port) => channels$({ redisUrl, layer, port }))));
  return restarting$((port) => redis$({ port })).pipe(
    connect((redis$) => combineLatest([redis$, redis$.pipe(take(1), switchMap(workers$))])),
    map(([redis, workers]) => ({ redis, workers })),
  );
}

/** Runs a program, and runs it again on the same port when it has ended. */
function restarting$<T extends { readonly port: number }>(start: (port: number) => Observable<T>): Observable<T> {
  return defer(() => {
    let port = 0;
    return defer(() => start(port)).pipe(
      tap((program) => (port = program.port)),
      retry({ count: mostRetries, delay: awayMs, resetOnSuccess: true }),
    );
  });
}
