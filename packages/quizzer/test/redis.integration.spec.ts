import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { backendPackages } from '../../relay/test/backend-packages.ts';
import { channels$ } from '../../relay/test/channels-server.ts';
import { programs } from '../../relay/test/programs.ts';
import { redis$ } from '../../relay/test/redis-server.ts';
import { quizzer } from '../src/index.ts';
import { first } from './first.ts';
import { hostOf } from './host-of.ts';
import { players } from './players.ts';

// With Redis, fences are sent again: the layer may lose a message that comes just after a connection of its process has ended.
describeWithCounterparts("the backend's Redis", backendPackages.redis, () => {
  const start = programs();
  const play = players();
  const backend = async () => {
    const redis = await start(redis$());
    const { url } = await start(channels$({ redisUrl: redis.url }));
    const protocol = (clientId: string) => quizzer({ host: hostOf(url), gameId: 1, clientType: 'buzzer', clientId });
    return { redis, protocol };
  };

  it('is killed: the link is lost, dials are refused with a hint, and the client recovers when it is back', async () => {
    const { redis, protocol } = await backend();
    const [main, spare] = [play(protocol('main')), play(protocol('spare'))];
    await main.fence();
    await spare.fence(main);

    const lost = first(main.game.status$, { kind: 'waiting', attempt: 2, cause: { kind: 'closed', code: 1011 } });
    await redis.end('SIGKILL');
    await lost;
    const refused = await first(main.game.status$, { kind: 'waiting', cause: { kind: 'refused', status: 500 } });
    expect(refused).toMatchObject({ cause: { hint: expect.stringContaining('that its Redis is running') as string } });
    main.send({ type: 'toggle_buzzers', enabled: true });
    expect(main.faults).toMatchObject([{ kind: 'dropped', cause: 'offline' }]);

    await start(redis$({ port: redis.port }));
    await Promise.all([main, spare].map(({ game }) => first(game.status$, { kind: 'open' }, 6000)));
    await main.fence(spare);
    await spare.fence(main);
    main.send({ type: 'buzzer_pressed', buzzerId: 4 });
    expect(await spare.heard(main)).toMatchObject([{ type: 'buzzer_pressed', buzzerId: 4 }]);
  }, 20_000);

  it('is suspended: clients stay connected, new ones time out, and messages arrive once it continues', async () => {
    const { redis, protocol } = await backend();
    const main = play(protocol('main'));
    await main.fence();
    await main.heard();

    redis.kill('SIGSTOP');
    main.send({ type: 'buzzer_pressed', buzzerId: 4 });
    const newcomer = play(protocol('newcomer'), { dialTimeoutMs: 500 });
    await first(newcomer.game.status$, { kind: 'waiting', attempt: 3, cause: { kind: 'timeout', ms: 500 } });
    expect(main.statuses.at(-1)).toMatchObject({ kind: 'open' });

    redis.kill('SIGCONT');
    await first(newcomer.game.status$, { kind: 'open' }, 6000);
    expect(await main.heard()).toContainEqual(expect.objectContaining({ type: 'buzzer_pressed', buzzerId: 4 }));
    await newcomer.fence(main);
    await main.fence(newcomer);
    expect([...main.faults, ...newcomer.faults]).toEqual([]);
    expect(main.statuses.map(({ kind }) => kind)).toEqual(['idle', 'connecting', 'open']);
  }, 20_000);
});
