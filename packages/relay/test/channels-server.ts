import { resolve } from 'node:path';
import { map, type Observable } from 'rxjs';
import { type RunningProgram, spawned$ } from './spawned.ts';

export interface ChannelsOptions {
  /**
   * The URL of the channel layer's Redis.
   *
   * @default a channel layer in memory
   */
  readonly redisUrl?: string;

  /**
   * How the channel layer uses Redis: with a queue for each process, or with pub/sub.
   *
   * @default 'queues'
   */
  readonly layer?: keyof typeof layers;

  /**
   * The server that runs the app.
   *
   * @default 'daphne'
   */
  readonly server?: keyof typeof servers;

  /**
   * The port to listen on. 0 means any free port.
   *
   * @default 0
   */
  readonly port?: number;

  /**
   * Further arguments for the server.
   *
   * @default []
   */
  readonly args?: readonly string[];

  /**
   * The origins that may connect, each a host or a URL. An empty list accepts every origin.
   *
   * @default []
   */
  readonly origins?: readonly string[];

  /**
   * The module with the app: `polling` also speaks the HTTP fallback.
   *
   * @default 'asgi'
   */
  readonly app?: 'asgi' | 'polling';
}

export interface ChannelsServer extends RunningProgram {
  readonly url: string;
  readonly port: number;
}

const layers = { queues: 'core.RedisChannelLayer', pubsub: 'pubsub.RedisPubSubChannelLayer' };

const servers = {
  daphne: { args: ['-b', '127.0.0.1', '-p'], ready: /Listening on TCP address 127\.0\.0\.1:(\d+)/ },
  uvicorn: { args: ['--host', '127.0.0.1', '--port'], ready: /running on http:\/\/127\.0\.0\.1:(\d+)/ },
};

/**
 * The real backend: a Django Channels app behind daphne. It runs while subscribed and emits where it listens.
 *
 * @example
 * channels$().subscribe(({ url }) => new WebSocket(`${url}/ws/game/1/`));
 */
export function channels$(options: ChannelsOptions = {}): Observable<ChannelsServer> {
  const {
    redisUrl = '',
    layer = 'queues',
    server = 'daphne',
    port = 0,
    args = [],
    origins = [],
    app = 'asgi',
  } = options;
  const { args: listen, ready } = servers[server];
  // Debian's python3 has the packages. Another python3 may be first on the PATH.
  return spawned$('/usr/bin/python3', ['-m', server, ...listen, String(port), ...args, `${app}:application`], ready, {
    cwd: 'packages/relay/test/channels',
    env: {
      ...process.env,
      PYTHONDONTWRITEBYTECODE: '1',
      PYTHONPATH: resolve('docs/examples/backends'),
      REDIS_URL: redisUrl,
      REDIS_LAYER: layers[layer],
      ORIGINS: origins.join(' '),
    },
  }).pipe(
    map(({ found: [, at], pid, kill }) => ({ url: `ws://127.0.0.1:${String(at)}`, port: Number(at), pid, kill })),
  );
}
