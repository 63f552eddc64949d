import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { WebSocket } from 'ws';
import type { Backend } from './backend.ts';

/** What a client learns about itself, and which URLs name a game. */
export function connectingRules({ dial, join, url, newGame }: Backend): void {
  it('announces a client with a type to itself first, on its own channel', async () => {
    const game = newGame();
    const client = await dial(`${String(game)}/?client_type=buzzer&client_id=main`);
    expect(await client.next()).toEqual({
      type: 'client_connection_status',
      client_type: 'buzzer',
      client_id: 'main',
      connected: true,
      channel_id: expect.stringMatching(/^[a-zA-Z\d\-_.]+![a-zA-Z\d\-_.]+$/) as string,
    });
    expect(await client.heard()).toEqual([]);
  });

  it('decodes client_type and client_id', async () => {
    const client = await dial(`${String(newGame())}/?client_type=a%2Fb+c%20d&client_id=%C3%A9%F0%9F%94%94%26`);
    expect(await client.next()).toMatchObject({ client_type: 'a/b c d', client_id: 'é🔔&' });
  });

  it('uses the channel as the client_id if there is none', async () => {
    const client = await dial(`${String(newGame())}/?client_type=osc`);
    const { client_id: id, channel_id: channel } = await client.next();
    expect(id).toBe(channel);
  });

  it('treats an empty client_id as missing', async () => {
    const client = await dial(`${String(newGame())}/?client_type=osc&client_id=`);
    const { client_id: id, channel_id: channel } = await client.next();
    expect(id).toBe(channel);
  });

  it.each(['', '?client_id=me', '?client_type=&client_id=me'])(
    'announces no client without a type: "%s"',
    async (query) => {
      const game = newGame();
      const witness = await join(game);
      const client = await dial(`${String(game)}/${query}`);
      expect(await client.heard()).toEqual([]);
      expect(await witness.heard(client)).toEqual([]);
    },
  );

  it('gives each connection its own channel name of fewer than 100 characters', async () => {
    const game = newGame();
    const [one, two] = [await join(game), await join(game)];
    expect(one.channelId).not.toBe(two.channelId);
    expect(one.channelId.length).toBeLessThan(100);
  });

  it('identifies a game by its number, however it is written', async () => {
    const game = newGame();
    const plain = await join(game);
    const others = [await dial(`00${String(game)}/`), await dial(`${encodedDigits(game)}/`)];
    for (const other of others) {
      other.send({ type: 'hello' });
      expect(await plain.heard(other)).toMatchObject([{ type: 'hello' }]);
    }
  });

  it('refuses every other path with HTTP 500', async () => {
    const paths = [
      '/',
      '/ws/game/',
      '/ws/game/1',
      '/ws/game/1/x/',
      '/ws/game/x/',
      '/ws/game/-1/',
      '/ws/game/1.5/',
      '/ws/1/',
    ];
    expect(await Promise.all(paths.map((path) => refusal(url(path))))).toEqual(paths.map(() => 500));
  });
}

function encodedDigits(game: number) {
  return String(game).replace(/\d/g, '%3$&');
}

async function refusal(url: string): Promise<number | undefined> {
  const socket = new WebSocket(url);
  const [, response] = (await once(socket, 'unexpected-response')) as [unknown, IncomingMessage];
  socket.on('error', () => undefined).terminate();
  return response.statusCode;
}
