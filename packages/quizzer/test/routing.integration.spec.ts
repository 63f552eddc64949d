import type { QuizzerOutgoingMessage } from '../src/index.ts';
import { recipients } from '../../relay/test/conformance/recipients.ts';
import { describeOnEachBackend } from './describe-on-each-backend.ts';

type Recipient = QuizzerOutgoingMessage<'select_board'>['recipient'];

describeOnEachBackend('routing', ({ play, newGame }) => {
  const room = async () => {
    const gameId = newGame();
    const host = play({ gameId, clientId: 'host' });
    const main = play({ gameId, clientType: 'buzzer', clientId: 'main' });
    const spare = play({ gameId, clientType: 'buzzer', clientId: 'spare' });
    const osc = play({ gameId, clientType: 'osc', clientId: 'main' });
    const clients = { host, main, spare, osc };
    for (const client of Object.values(clients)) await client.fence();
    for (const client of Object.values(clients)) await client.heard(host);
    /** Sends a message with this recipient from the host and returns the names of the clients that receive it. */
    const reached = async (recipient: Recipient) => {
      host.send({ type: 'select_board', board: 1, recipient });
      const names: string[] = [];
      for (const [name, client] of Object.entries(clients)) {
        const { before, channelId } = await client.fence(host);
        if (before.length > 0) names.push(name);
        expect([[], [{ type: 'select_board', board: 1, recipient, channel_id: channelId }]]).toContainEqual(before);
      }
      return names;
    };
    return { ...clients, reached };
  };
  it.each<readonly [Recipient, readonly string[]]>([...recipients, [{ channel_id: 'specific.nobody!x' }, []]])(
    'sends a message for %j to %j',
    async (recipient, names) => {
      const { reached } = await room();
      expect(await reached(recipient)).toEqual(names);
    },
  );

  it('reaches one connection by its channel', async () => {
    const { reached, host, spare } = await room();
    expect(await reached({ channel_id: (await spare.fence(host)).channelId })).toEqual(['spare']);
    expect(await reached({ channel_id: (await host.fence()).channelId })).toEqual(['host']);
  });

  it('returns a message to its sender once, and to nobody in another game', async () => {
    const here = play({ gameId: newGame() });
    const elsewhere = play({ gameId: newGame() });
    await elsewhere.fence();
    here.send({ type: 'buzzer_pressed', buzzerId: 3 });
    expect(await here.heard()).toMatchObject([{ type: 'buzzer_pressed', buzzerId: 3 }]);
    expect(await elsewhere.heard()).toEqual([]);
  });

  it.each([
    ['text', 'main'],
    ['a list', [{ client_id: 'main' }]],
    ['a number', 1],
    ['an empty channel', { channel_id: '' }],
    ['a channel of a bad name', { channel_id: 'a!b!c' }],
    ['a channel of 100 characters', { channel_id: 'a'.repeat(100) }],
  ])('refuses a recipient that is %s, and stays connected', async (_, recipient) => {
    const player = play({ gameId: newGame() });
    await player.fence();
    player.send({ type: 'select_board', recipient: recipient as Recipient });
    expect(player.faults).toMatchObject([{ kind: 'dropped', cause: 'refused' }]);
    expect(await player.heard()).toEqual([]);
    expect(player.statuses.at(-1)).toMatchObject({ kind: 'open' });
  });
});
