import { describeWithCounterparts } from '@hardware-ws/counterparts';
import { filter, firstValueFrom, takeWhile, timeout, toArray } from 'rxjs';
import { backendPackages } from '../../relay/test/backend-packages.ts';
import { channels$, type ChannelsServer } from '../../relay/test/channels-server.ts';
import { type Ending, programs } from '../../relay/test/programs.ts';
import { redis$ } from '../../relay/test/redis-server.ts';
import { quizzer, quizzerUrl } from '../src/index.ts';
import { first } from './first.ts';
import { hostOf } from './host-of.ts';
import { type Player, players } from './players.ts';

// With Redis, fences are sent again: the layer may lose a message that comes just after a connection of its process has ended.
describeWithCounterparts('two workers on one Redis', backendPackages.redis, () => {
  const start = programs();
  const play = players();
  const workers: (ChannelsServer & Ending)[] = [];
  beforeAll(async () => {
    const { url: redisUrl } = await start(redis$());
    workers.push(...(await Promise.all([start(channels$({ redisUrl })), start(channels$({ redisUrl }))])));
  }, 20_000);

  /** Dials the two workers in turn, beginning with the one of this number. */
  const join = (clientId: string, worker: number) => {
    const urls = workers.map(({ url }) => ({ host: hostOf(url), gameId: 1, clientType: 'buzzer', clientId }));
    let dials = worker;
    const url = () => quizzerUrl(urls[dials++ % urls.length] ?? { host: '', gameId: 1 });
    return play({ ...quizzer({ host: 'unused', gameId: 1 }), url });
  };
  const meet = async (...all: readonly Player[]) => {
    for (const one of all) for (const other of all) await one.fence(other);
  };

  it('pass messages on to each other', async () => {
    const [here, there] = [join('here', 0), join('there', 1)];
    await meet(here, there);
    await here.heard(there);
    await there.heard(here);
    here.send({ type: 'buzzer_pressed', buzzerId: 1 });
    expect(await there.heard(here)).toMatchObject([{ buzzerId: 1 }]);
    there.send({ type: 'buzzer_pressed', buzzerId: 2, recipient: { client_id: 'here' } });
    expect(await here.heard(there)).toMatchObject([{ buzzerId: 1 }, { buzzerId: 2 }]);
  }, 20_000);

  it('lose no message of the other worker when one is killed under load, and its clients move to the other', async () => {
    const [orphan, sender, receiver] = [join('orphan', 0), join('sender', 1), join('receiver', 1)];
    await meet(orphan, sender, receiver);

    const last = 400;
    const numbers = ({ game }: Player) => game.on('update_score').pipe(filter(({ n }) => typeof n === 'number'));
    const received = firstValueFrom(
      numbers(receiver).pipe(
        takeWhile(({ n }) => n !== last, true),
        toArray(),
        timeout(15_000),
      ),
    );
    const lost = first(orphan.game.status$, { kind: 'waiting' }, 10_000);
    const rounds = 20;
    for (let n = 0; n <= last; n += rounds) {
      // One round at a time, because a channel of the Redis layer holds a hundred messages.
      const echoed = first(numbers(sender), { n: Math.min(n + rounds - 1, last) });
      for (let i = n; i < Math.min(n + rounds, last + 1); i += 1) {
        sender.send({ type: 'update_score', player_id: 1, score: 1, n: i });
      }
      if (n === last / 2) workers[0]?.kill('SIGKILL');
      await echoed;
    }
    expect((await received).map(({ n }) => n)).toEqual(Array.from({ length: last + 1 }, (_, n) => n));
    expect([...sender.faults, ...receiver.faults]).toEqual([]);

    await lost;
    const open = await first(orphan.game.status$, { kind: 'open' });
    expect(open).toMatchObject({ url: expect.stringContaining(workers[1]?.url ?? '') as string });
    await meet(orphan, sender);
    orphan.send({ type: 'buzzer_pressed', buzzerId: 7 });
    expect(await receiver.heard(orphan)).toContainEqual(
      expect.objectContaining({ type: 'buzzer_pressed', buzzerId: 7 }),
    );
  }, 30_000);
});
