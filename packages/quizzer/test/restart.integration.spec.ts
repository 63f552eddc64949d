import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { filter, firstValueFrom } from 'rxjs';
import { backendPackages } from '../../relay/test/backend-packages.ts';
import { channels$ } from '../../relay/test/channels-server.ts';
import { programs } from '../../relay/test/programs.ts';
import { quizzer } from '../src/index.ts';
import { first } from './first.ts';
import { hostOf } from './host-of.ts';
import { players } from './players.ts';

describeWithCounterparts('a restart of the backend', backendPackages.memory, () => {
  const start = programs();
  const play = players();

  it.each(['SIGTERM', 'SIGKILL'] as const)(
    'after %s is a lost link, refused dials, and a link within the backoff',
    async (signal) => {
      const server = await start(channels$());
      const main = play(quizzer({ host: hostOf(server.url), gameId: 1, clientType: 'buzzer', clientId: 'main' }));
      await main.fence();
      await main.heard();

      const refused = first(main.game.status$, { kind: 'waiting', cause: { kind: 'failed' } });
      await server.end(signal);
      expect(await refused).toMatchObject({ cause: { error: { code: 'ECONNREFUSED' } } });
      await start(channels$({ port: server.port }));
      const dialsBefore = main.statuses.length;
      await first(main.game.status$, { kind: 'open' }, 5000);
      // One dial may have been refused just before the server was known to listen.
      expect(main.statuses.slice(dialsBefore).filter(({ kind }) => kind === 'waiting').length).toBeLessThanOrEqual(1);
      expect(await main.heard()).toMatchObject([{ client_id: 'main', connected: true }]);
    },
    20_000,
  );

  it('drops presses that are older than 1.5 s, drops everything else at once, and delivers a younger press', async () => {
    const server = await start(channels$());
    const main = play(
      quizzer({ host: hostOf(server.url), gameId: 1, clientType: 'buzzer', clientId: 'main' }),
      // The backoff is long, so the backend is back before the next dial.
      { backoff: { initialMs: 1000, factor: 1, jitter: false } },
    );
    await main.fence();
    await main.heard();

    const lost = first(main.game.status$, { kind: 'waiting' });
    await server.end('SIGKILL');
    await lost;
    const expired = firstValueFrom(main.game.fault$.pipe(filter((fault) => fault.kind === 'dropped')));
    main.send({ type: 'buzzer_pressed', buzzerId: 1 });
    expect(main.faults).toEqual([]);
    expect(await expired).toMatchObject({ cause: 'expired', message: { buzzerId: 1 } });

    main.send({ type: 'toggle_buzzers', enabled: true });
    expect(main.faults.at(-1)).toMatchObject({ kind: 'dropped', cause: 'offline', message: { enabled: true } });

    await start(channels$({ port: server.port }));
    main.send({ type: 'buzzer_pressed', buzzerId: 2 });
    await first(main.game.status$, { kind: 'open' });
    expect(await main.heard()).toMatchObject([
      { type: 'client_connection_status', connected: true },
      { type: 'buzzer_pressed', buzzerId: 2 },
    ]);
    expect(main.faults).toHaveLength(2);
  }, 20_000);
});
