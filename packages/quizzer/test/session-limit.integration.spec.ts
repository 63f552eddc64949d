import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { backendPackages } from '../../relay/test/backend-packages.ts';
import { channels$, type ChannelsServer } from '../../relay/test/channels-server.ts';
import { programs } from '../../relay/test/programs.ts';
import { quizzer } from '../src/index.ts';
import { first } from './first.ts';
import { hostOf } from './host-of.ts';
import { players } from './players.ts';

describeWithCounterparts("daphne's limit to a session", backendPackages.memory, () => {
  const start = programs();
  const play = players();
  let server: ChannelsServer;
  beforeAll(async () => {
    server = await start(channels$({ args: ['--websocket_timeout', '1'] }));
  });

  // The default limit is a day. Daphne checks it every two seconds.
  it('closes the link, and the client reconnects', async () => {
    const main = play(quizzer({ host: hostOf(server.url), gameId: 1, clientType: 'buzzer', clientId: 'main' }));
    await main.fence();
    await main.heard();
    await first(main.game.status$, { kind: 'waiting', attempt: 2, cause: { kind: 'closed', code: 1000 } });
    await first(main.game.status$, { kind: 'open' });
    expect(await main.heard()).toMatchObject([
      { type: 'client_connection_status', client_id: 'main', connected: true },
    ]);
  }, 10_000);
});
