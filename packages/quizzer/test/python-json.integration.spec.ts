import { describeOnEachBackend } from './describe-on-each-backend.ts';

describeOnEachBackend("Python's JSON", ({ play, join, newGame }) => {
  it.each(['NaN', 'Infinity', '-Infinity', '1e400'])(
    'with a bare %s is one fault and has no other effect',
    async (score) => {
      const game = newGame();
      const host = await join(game);
      const player = play({ gameId: game });
      await player.fence();
      host.send(`{"type":"update_score","player_id":1,"score":${score},"version":1}`);
      host.send({ type: 'update_score', player_id: 1, score: 5, version: 2 });
      expect(await player.heard(host)).toMatchObject([{ type: 'update_score', score: 5, version: 2 }]);
      expect(player.faults).toMatchObject([
        { kind: 'invalid', raw: expect.stringContaining('update_score') as string },
      ]);
      expect(player.statuses.map(({ kind }) => kind)).toEqual(['idle', 'connecting', 'open']);
    },
  );

  it('escapes non-ASCII characters, and the client reads them', async () => {
    const player = play({ gameId: newGame() });
    player.send({ type: 'join_game', clientId: 'é🔔\u0000\n"\\\u2028' });
    expect(await player.heard()).toMatchObject([{ type: 'join_game', clientId: 'é🔔\u0000\n"\\\u2028' }]);
  });
});
