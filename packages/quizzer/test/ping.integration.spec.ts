import { describeOnEachBackend } from './describe-on-each-backend.ts';

describeOnEachBackend('ping', ({ play, join, newGame, strict }) => {
  const room = async () => {
    const game = newGame();
    const host = await join(game);
    const main = play({ gameId: game, clientType: 'buzzer', clientId: 'main' });
    await main.fence();
    const spare = play({ gameId: game, clientType: 'buzzer', clientId: 'spare' });
    await spare.fence();
    await host.heard(spare);
    await main.heard(host);
    await spare.heard(host);
    return { host, main, spare };
  };

  it('is answered by each client, only to the sender of the ping', async () => {
    const { host, main, spare } = await room();
    const ping = { type: 'ping', timestamp: 1.5, sender_id: host.channelId };
    host.send(ping);
    const pong = { type: 'pong', timestamp: 1.5, target_sender_id: host.channelId };
    expect([await host.next(), await host.next(), await host.next()]).toMatchObject([ping, pong, pong]);
    expect(await main.heard(host)).toMatchObject([ping]);
    expect(await spare.heard(host)).toMatchObject([ping]);
  });

  it('is answered to the whole room if it does not name its sender', async () => {
    const { host, main } = await room();
    host.send({ type: 'ping', timestamp: 2 });
    const ping = { type: 'ping', timestamp: 2 };
    const pong = { type: 'pong', timestamp: 2, target_sender_id: null };
    expect([await main.next(), await main.next(), await main.next()]).toMatchObject([ping, pong, pong]);
  });

  it.each<[string, unknown, string | null]>([
    ['a bad name', 'a!b!c', 'a!b!c'],
    ['empty', '', ''],
    ['of 150 characters', 'a'.repeat(150), 'a'.repeat(150)],
    ['a number', 5, null],
    ['a list', ['a'], null],
    // With the Redis layer, this would end the connection of the ping's sender.
    ...(strict ? [] : [['half a character', '\ud800', null] satisfies [string, string, null]]),
  ])('is answered without losing the connection if its sender_id is %s', async (_, senderId, targetSenderId) => {
    const { host, main, spare } = await room();
    spare.leave();
    expect(await host.next()).toMatchObject({ client_id: 'spare', connected: false });
    for (const timestamp of [1, 2]) {
      host.send({ type: 'ping', timestamp, sender_id: senderId });
      const pong = { type: 'pong', timestamp, target_sender_id: targetSenderId };
      expect([await host.next(), await host.next()]).toMatchObject([{ type: 'ping', timestamp }, pong]);
    }
    await main.fence(host);
    expect(main.statuses.map(({ kind }) => kind)).toEqual(['idle', 'connecting', 'open']);
    expect(main.faults).toEqual([]);
  });
});
