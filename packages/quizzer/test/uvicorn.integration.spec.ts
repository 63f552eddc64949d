import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { backendPackages } from '../../relay/test/backend-packages.ts';
import { channels$, type ChannelsServer } from '../../relay/test/channels-server.ts';
import { type Ending, programs } from '../../relay/test/programs.ts';
import { quizzer } from '../src/index.ts';
import { first } from './first.ts';
import { hostOf } from './host-of.ts';
import { players } from './players.ts';
import { sideDoor } from './side-door.ts';

describeWithCounterparts('uvicorn', backendPackages.uvicorn, () => {
  const start = programs();
  const play = players();
  let server: ChannelsServer & Ending;
  beforeAll(async () => {
    server = await start(channels$({ server: 'uvicorn' }));
  });
  const protocol = (clientId: string) =>
    quizzer({ host: hostOf(server.url), gameId: 1, clientType: 'buzzer', clientId });
  const presence = (clientId: string, connected: boolean) => ({ client_id: clientId, connected });

  it('announces and echoes', async () => {
    const main = play(protocol('a&b 😀'));
    expect(await main.next()).toMatchObject(presence('a&b 😀', true));
    const spare = play(protocol('spare'));
    expect(await main.next()).toMatchObject(presence('spare', true));
    await spare.fence();
    main.send({ type: 'buzzer_pressed', buzzerId: 0 });
    expect(await main.heard()).toMatchObject([{ type: 'buzzer_pressed', buzzerId: 0 }]);
    spare.leave();
    expect(await main.next()).toMatchObject(presence('spare', false));
  });

  it('ends a crashed consumer with 1006, and the client reconnects', async () => {
    const { dial, write } = sideDoor();
    const main = play(protocol('main'), { dial });
    await main.fence();
    await main.heard();
    const lost = first(main.game.status$, { kind: 'waiting', cause: { kind: 'closed', code: 1006 } });
    write('no JSON');
    await lost;
    await first(main.game.status$, { kind: 'open' });
    expect(await main.heard()).toMatchObject([presence('main', true)]);
  });

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'is ended by %s and started again, and we are back',
    async (signal) => {
      const main = play(protocol('main'));
      await main.fence();
      await main.heard();
      const lost = first(main.game.status$, { kind: 'waiting', cause: { kind: 'closed', code: 1006 } });
      await server.end(signal);
      await lost;
      server = await start(channels$({ server: 'uvicorn', port: server.port }));
      await first(main.game.status$, { kind: 'open' }, 5000);
      expect(await main.heard()).toMatchObject([presence('main', true)]);
    },
    20_000,
  );
});
