import { firstValueFrom, type Observable, ReplaySubject, type Subscription } from 'rxjs';
import { rawClient, type RawClient } from '../raw-client.ts';
import type { Backend } from './backend.ts';

/**
 * Runs a backend from before the first test of the calling suite until after the last one.
 *
 * @example
 * describe('the relay', () => { const backend = runningBackend(relay$(), true); });
 */
export function runningBackend(
  backend$: Observable<{ readonly url: string }>,
  strict: boolean,
  connect: (url: string) => Promise<RawClient> = rawClient,
): Backend {
  const clients: RawClient[] = [];
  let running: Subscription | undefined;
  let base = '';
  let games = 0;

  beforeAll(async () => {
    const listening$ = new ReplaySubject<{ readonly url: string }>(1);
    running = backend$.subscribe(listening$);
    base = (await firstValueFrom(listening$)).url;
  }, 20_000);
  afterEach(() => {
    clients.splice(0).forEach(({ socket }) => {
      socket.terminate();
    });
  });
  afterAll(() => running?.unsubscribe());

  const url = (path: string) => `${base}${path}`;
  const dial = async (rest: string) => {
    const client = await connect(url(`/ws/game/${rest}`));
    clients.push(client);
    return client;
  };
  const join = async (game: number, query = '') => {
    const client = await dial(`${String(game)}/?${query}`);
    return { ...client, channelId: (await client.fence()).channelId };
  };
  return { dial, join, url, newGame: () => (games += 1), strict };
}
