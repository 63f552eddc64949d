import { describeOnEachBackend } from './describe-on-each-backend.ts';

describeOnEachBackend('presence', ({ play, newGame }) => {
  const status = (clientId: string, connected: boolean, clientType = 'buzzer') => ({
    type: 'client_connection_status',
    client_type: clientType,
    client_id: clientId,
    connected,
    channel_id: expect.any(String) as string,
  });

  it('is announced to the client itself first, on its own channel, and to everybody else in the game', async () => {
    const gameId = newGame();
    const host = play({ gameId });
    await host.fence();
    const main = play({ gameId, clientType: 'buzzer', clientId: 'main' });
    expect(await main.next()).toEqual(status('main', true));
    const { channelId } = await host.fence();
    expect((await main.fence()).channelId).not.toBe(channelId);
    expect(await host.heard(main)).toEqual([]);
  });

  it('is announced when a client joins and when it leaves', async () => {
    const gameId = newGame();
    const host = play({ gameId });
    await host.fence();
    const main = play({ gameId, clientType: 'buzzer', clientId: 'main' });
    expect(await host.next()).toEqual(status('main', true));
    main.leave();
    expect(await host.next()).toEqual(status('main', false));
    expect(main.statuses.map(({ kind }) => kind)).toEqual(['idle', 'connecting', 'open']);
  });

  it('is not announced for a client without a type', async () => {
    const gameId = newGame();
    const host = play({ gameId });
    await host.fence();
    const page = play({ gameId, clientId: 'page' });
    expect(await host.heard(page)).toEqual([]);
    expect(await page.heard()).toEqual([]);
  });

  it('names the channel of a client without an id', async () => {
    const main = play({ gameId: newGame(), clientType: 'buzzer' });
    const { client_id } = await main.next();
    expect((await main.fence()).channelId).toBe(client_id);
  });

  it.each(['a&b', 'a=b', 'ü', 'e\u0301', '😀', 'two words', ' ', '100%', '%26', 'a+b', '#1', '?', '/', '"', 'null'])(
    'goes by the text %j as its id, and as its type',
    async (text) => {
      const player = play({ gameId: newGame(), clientType: text, clientId: text });
      expect(await player.next()).toEqual(status(text, true, text));
      player.send({ type: 'join_game', recipient: { client_type: text, client_id: text } });
      expect(await player.heard()).toMatchObject([{ type: 'join_game' }]);
    },
  );
});
