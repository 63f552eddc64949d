import { relay$ } from '@hardware-ws/relay';
import { Subscription, filter, firstValueFrom, map, timer } from 'rxjs';
import { quizzer } from '../src/index.ts';
import { first } from './first.ts';
import { players } from './players.ts';

jest.setTimeout(60_000);

const boxes = ['one', 'two', 'three'];
const restarts = 6;
const upMs = 6000;
const downMs = 200;

describe('restarts of the backend', () => {
  const play = players();

  /** Starts the backend on the port that it had before. */
  async function start(port = 0): Promise<{ readonly port: number; readonly stop: () => void }> {
    const running = new Subscription();
    const listening = new Promise<number>((resolve) =>
      running.add(
        relay$({ port })
          .pipe(
            filter((event) => event.kind === 'listening'),
            map((event) => event.port),
          )
          .subscribe(resolve),
      ),
    );
    return { port: await listening, stop: () => running.unsubscribe() };
  }

  it('take less than half a second, six times in a row, and nothing grows', async () => {
    let backend = await start();
    const host = `127.0.0.1:${backend.port}`;
    const games = boxes.map((clientId) => play(quizzer({ host, gameId: 1, clientType: 'buzzer', clientId })));
    const backAfterMs: number[] = [];
    const held: number[] = [];
    await Promise.all(games.map(({ game }) => first(game.status$, { kind: 'open' })));
    for (let restart = 0; restart < restarts; restart++) {
      await firstValueFrom(timer(upMs));
      held.push(process.getActiveResourcesInfo().length);
      backend.stop();
      await firstValueFrom(timer(downMs));
      backend = await start(backend.port);
      const upAgainAt = process.hrtime.bigint();
      const back = games.map(async ({ game }) => {
        await first(game.status$, { kind: 'open' });
        backAfterMs.push(Number(process.hrtime.bigint() - upAgainAt) / 1e6);
      });
      await Promise.all(back);
    }
    backend.stop();
    const [middle = Infinity] = backAfterMs.sort((a, b) => a - b).slice(backAfterMs.length / 2);
    console.info(`back after ${backAfterMs.map(Math.round).join(', ')} ms; the median is ${Math.round(middle)} ms`);
    expect(middle).toBeLessThan(500);
    expect(Math.max(...held)).toBeLessThanOrEqual((held[0] ?? 0) + 2);
    // Each successful link resets the backoff. Otherwise, the sixth restart would take seconds.
    const attempts = games.flatMap(({ statuses }) =>
      statuses.map((status) => ('attempt' in status ? status.attempt : 0)),
    );
    expect(Math.max(...attempts)).toBeLessThanOrEqual(6);
  });
});
