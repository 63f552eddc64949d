import { join } from 'node:path';
import { map } from 'rxjs';
import type { Observable } from 'rxjs';
import { spawned$ } from './spawned.ts';

export interface ChannelsOptions {
  /**
   * The Redis of the channel layer; left out, the layer is in memory.
   *
   * @default undefined
   */
  readonly redisUrl?: string;
}

/**
 * The real thing: a Django Channels app behind daphne, which runs while subscribed and emits where it listens.
 *
 * @example
 * channels$().subscribe(({ url }) => new WebSocket(`${url}/ws/game/1/`));
 */
export function channels$({ redisUrl }: ChannelsOptions = {}): Observable<{
  readonly url: string;
  readonly port: number;
}> {
  const args = ['-m', 'daphne', '-b', '127.0.0.1', '-p', '0', 'asgi:application'];
  // Debian's python3, which has the packages: another may be first on the PATH.
  return spawned$('/usr/bin/python3', args, /Listening on TCP address 127\.0\.0\.1:(\d+)/, {
    cwd: join(__dirname, 'channels'),
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', REDIS_URL: redisUrl ?? '' },
  }).pipe(map(([, port]) => ({ url: `ws://127.0.0.1:${String(port)}`, port: Number(port) })));
}
