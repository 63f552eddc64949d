import { linkEndText } from '@hardware-ws/client';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { backendPackages } from '../../relay/test/backend-packages.ts';
import { channels$, type ChannelsServer } from '../../relay/test/channels-server.ts';
import { programs } from '../../relay/test/programs.ts';
import { quizzer } from '../src/index.ts';
import { first } from './first.ts';
import { hostOf } from './host-of.ts';
import { type Player, players } from './players.ts';

describeWithCounterparts('a refused upgrade', backendPackages.memory, () => {
  const start = programs();
  const play = players();
  let server: ChannelsServer;
  beforeAll(async () => {
    server = await start(channels$({ origins: ['127.0.0.1'] }));
  });
  const address = () => ({ host: hostOf(server.url), gameId: 1 });
  const origin = () => `http://${hostOf(server.url)}`;
  const refusal = async ({ game }: Player) => {
    const status = await first(game.status$, { kind: 'waiting' });
    return status.kind === 'waiting' ? { ...status, text: linkEndText(status.cause) } : status;
  };

  it('for a path that is not a game is reported with a hint, and dialed again soon', async () => {
    const url = `${server.url}/ws/games/1/`;
    const player = play({ ...quizzer({ ...address(), origin: origin() }), url });
    const refused = await refusal(player);
    expect(refused).toMatchObject({ attempt: 2, cause: { kind: 'refused', status: 500, url } });
    expect(refused).toMatchObject({ text: expect.stringMatching(/^500 .*\/ws\/game\/<number>\/.*Redis/) as string });
    await first(player.game.status$, { kind: 'waiting', attempt: 4, cause: { kind: 'refused', status: 500 } });
    expect(player.faults).toEqual([]);
  });

  it.each([
    ['no Origin', {}],
    ['a wrong Origin', { origin: 'http://elsewhere.example' }],
  ])('for %s is reported with the origin to try, and dialed again late', async (_, options) => {
    const refused = await refusal(play(quizzer({ ...address(), ...options })));
    expect(refused).toMatchObject({ attempt: 2, cause: { kind: 'refused', status: 403 } });
    expect(refused).toMatchObject({ text: expect.stringContaining(`Try the origin ${origin()}.`) as string });
    expect(refused.kind === 'waiting' && refused.delayMs).toBeGreaterThanOrEqual(2500);
  });

  it('does not happen with the origin that the hint suggests', async () => {
    const player = play(quizzer({ ...address(), clientType: 'osc', origin: origin() }));
    expect(await player.next()).toMatchObject({ client_type: 'osc', connected: true });
  });
});
