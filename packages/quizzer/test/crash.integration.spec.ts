import { describeOnEachBackend } from './describe-on-each-backend.ts';
import { first } from './first.ts';
import { sideDoor } from './side-door.ts';

describeOnEachBackend('a crash of our consumer', ({ play, newGame }) => {
  it.each([
    ['text that is no JSON', 'hello'],
    ['empty text', ''],
    ['a bad recipient', '{"type":"join_game","recipient":{"channel_id":"a!b!c"}}'],
  ])('after %s loses the link, and the client reconnects', async (_, text) => {
    const gameId = newGame();
    const host = play({ gameId });
    await host.fence();
    const { dial, write } = sideDoor();
    const main = play({ gameId, clientType: 'buzzer', clientId: 'main' }, { dial });
    await main.fence();
    await host.heard(main);

    const lost = first(main.game.status$, { kind: 'waiting', attempt: 2, cause: { kind: 'closed', code: 1011 } });
    write(text);
    await lost;
    main.send({ type: 'join_game' });
    expect(main.faults).toMatchObject([{ kind: 'dropped', cause: 'offline', message: { type: 'join_game' } }]);

    await first(main.game.status$, { kind: 'open' });
    expect(await main.heard()).toMatchObject([{ type: 'client_connection_status', connected: true }]);
    // The backend does not announce that the client was gone.
    expect(await host.heard(main)).toMatchObject([{ client_id: 'main', connected: true }]);
    expect(main.statuses.map(({ kind }) => kind)).toEqual([
      ...['idle', 'connecting', 'open'],
      ...['waiting', 'connecting', 'open'],
    ]);
  });
});
