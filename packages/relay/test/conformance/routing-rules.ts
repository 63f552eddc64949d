import type { Backend } from './backend.ts';
import { recipients } from './recipients.ts';

/** Who receives a message with a recipient. */
export function routingRules({ join, newGame }: Backend): void {
  const room = async () => {
    const game = newGame();
    const host = await join(game, 'client_id=host');
    const main = await join(game, 'client_type=buzzer&client_id=main');
    const spare = await join(game, 'client_type=buzzer&client_id=spare');
    const osc = await join(game, 'client_type=osc&client_id=main');
    const clients = { host, main, spare, osc };
    for (const client of Object.values(clients)) await client.heard(host);
    /** The names of the clients that a message from the host with this recipient reaches. */
    const reached = async (recipient: unknown) => {
      host.send({ type: 'hello', recipient });
      const names: string[] = [];
      for (const [name, client] of Object.entries(clients)) {
        const frames = await client.heard(host);
        if (frames.length > 0) names.push(name);
        expect([[], [{ type: 'hello', recipient, channel_id: client.channelId }]]).toContainEqual(frames);
      }
      return names;
    };
    return { ...clients, reached };
  };

  it.each<readonly [unknown, readonly string[]]>([
    ...recipients,
    [{ client_type: '' }, []],
    [{ client_id: 1 }, []],
    [{ client_id: ['main'] }, []],
    ['main', []],
    ['', []],
    [[], []],
    [[{ client_id: 'main' }], []],
    [1, []],
    [0, []],
    [false, []],
    [true, []],
  ])('delivers a message for %j to %j', async (recipient, names) => {
    const { reached } = await room();
    expect(await reached(recipient)).toEqual(names);
  });

  it('delivers to a single channel', async () => {
    const { reached, host, spare } = await room();
    expect(await reached({ channel_id: spare.channelId })).toEqual(['spare']);
    expect(await reached({ channel_id: host.channelId })).toEqual(['host']);
  });

  it('delivers to a channel only if the rest of the recipient matches it', async () => {
    const { reached, main } = await room();
    const channelId = main.channelId;
    expect(await reached({ channel_id: channelId, client_type: 'buzzer', client_id: 'main', name: 'x' })).toEqual([
      'main',
    ]);
    expect(await reached({ channel_id: channelId, client_type: 'osc' })).toEqual([]);
  });

  it('delivers to a channel in another room', async () => {
    const [here, elsewhere] = [await join(newGame()), await join(newGame())];
    here.send({ type: 'hello', recipient: { channel_id: elsewhere.channelId } });
    expect(await here.heard()).toEqual([]);
    expect(await elsewhere.heard()).toMatchObject([{ type: 'hello', channel_id: elsewhere.channelId }]);
  });

  it.each(['nobody', 'specific.nobody!', 'specific.nobody!a-b_c.d', 'a'.repeat(99)])(
    'delivers a message for the unknown channel %s to nobody',
    async (channelId) => {
      const { reached } = await room();
      expect(await reached({ channel_id: channelId })).toEqual([]);
    },
  );

  it('finds a client without a client_id by its channel name', async () => {
    const game = newGame();
    const [one, two] = [await join(game), await join(game)];
    one.send({ type: 'hello', recipient: { client_id: two.channelId } });
    expect(await two.heard(one)).toHaveLength(1);
    expect(await one.heard()).toEqual([]);
  });

  it('delivers to nobody after the channel is gone', async () => {
    const game = newGame();
    const host = await join(game);
    const buzzer = await join(game, 'client_type=buzzer');
    await host.heard();
    buzzer.socket.close();
    expect(await host.next()).toMatchObject({ client_type: 'buzzer', connected: false });
    host.send({ type: 'hello', recipient: { channel_id: buzzer.channelId } });
    expect(await host.heard()).toEqual([]);
  });
}
