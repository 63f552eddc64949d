import { connect$, systemClock } from '@hardware-ws/client';
import { describeWithCounterparts } from '@hardware-ws/counterparts';
import type { GpioEdge } from '@hardware-ws/gpio';
import {
  initialBuzzerState,
  quizzer,
  type BuzzerState,
  type QuizzerMessage,
  type QuizzerOutgoingMessage,
} from '@hardware-ws/quizzer';
import { tcpProxy$ } from '@hardware-ws/tcp-proxy';
import { BehaviorSubject, combineLatest, concatMap, firstValueFrom, map, range, Subject, timer, toArray } from 'rxjs';
import { backendPackages } from '../../../relay/test/backend-packages.ts';
import { channels$ } from '../../../relay/test/channels-server.ts';
import { programs } from '../../../relay/test/programs.ts';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { first } from '../../test/first.ts';
import { buzzerBox$ } from './buzzer-box.ts';

const rounds = 5;

jest.setTimeout(120_000);
afterEach(cleanUp);

/** A host that reports its state to every box that joins, and records the presses of each round in the order of the relay. */
async function hostOf(host: string, gameId: number) {
  const game = connect$(quizzer({ host, gameId }));
  const heard$ = new Subject<QuizzerMessage>();
  const log: (number | null)[][] = [];
  let enabled = false;
  const send = (message: QuizzerOutgoingMessage) => game.send.next(message);
  const listening = game.subscribe((message) => {
    if (message.type === 'client_connection_status' && message.connected) send({ type: 'toggle_buzzers', enabled });
    if (message.type === 'toggle_buzzers' && message.enabled) log.push([]);
    if (message.type === 'buzzer_pressed') log.at(-1)?.push(message.buzzerId);
    heard$.next(message);
  });
  atEnd(() => listening.unsubscribe());
  await first(game.status$, ({ kind }) => kind === 'open', 'the host is connected');
  return {
    log,
    heard$,
    hears: (box: number, round: number) =>
      first(
        heard$,
        (message) => message.type === 'join_game' && message['box'] === box && message['round'] === round,
        'a fence',
      ),
    arm() {
      enabled = true;
      send({ type: 'toggle_buzzers', enabled });
    },
  };
}

/** A box with one button, whose presses are simulated. */
function boxOf(host: string, gameId: number, buzzerId: number) {
  const game = connect$(quizzer({ host, gameId, clientType: 'buzzer', clientId: `box-${buzzerId}` }));
  const buttonEdges$ = new Subject<GpioEdge>();
  const state$ = new BehaviorSubject<BuzzerState>(initialBuzzerState);
  const playing = buzzerBox$({
    game,
    buttonEdges$,
    wiring: { GPIO17: buzzerId },
    clientId: `box-${buzzerId}`,
  }).subscribe((event) => event.kind === 'step' && state$.next(event.step.state));
  atEnd(() => playing.unsubscribe());
  const edge = (level: 0 | 1) => buttonEdges$.next({ pin: 'GPIO17', level, at: systemClock.monotonic() });
  return {
    buzzerId,
    state$,
    fence: (round: number) => game.send.next({ type: 'join_game', box: buzzerId, round }),
    async pressIn(ms: number) {
      await first(state$, ({ enabled, selected, lostTo }) => enabled && (selected ?? lostTo) === null, 'a new round');
      await firstValueFrom(timer(ms));
      edge(1);
      await firstValueFrom(timer(10));
      edge(0);
    },
  };
}

describeWithCounterparts('boxes in one game, one of them behind 150 ms', backendPackages.memory, () => {
  const start = programs();
  let port = 0;
  beforeAll(async () => {
    ({ port } = await start(channels$()));
  }, 20_000);
  let games = 0;

  it.each([
    ['two, of which the slow one joined first', [150, 0]],
    ['two, of which the slow one joined last', [0, 150]],
    ['three, of which the slow one joined first', [150, 0, 0]],
    ['three, of which the slow one joined last', [0, 0, 150]],
  ])('%s: agree on one clear and one winner in each round', async (_, delays) => {
    const gameId = (games += 1);
    const host = await hostOf(`127.0.0.1:${port}`, gameId);
    const boxes: ReturnType<typeof boxOf>[] = [];
    for (const [index, delayMs] of delays.entries()) {
      const proxy$ = new Subject<number>();
      const proxied = firstValueFrom(proxy$);
      const proxying = tcpProxy$(port).subscribe((proxy) => {
        proxy.be({ delayMs });
        proxy$.next(proxy.port);
      });
      atEnd(() => proxying.unsubscribe());
      const box = boxOf(`127.0.0.1:${await proxied}`, gameId, index + 1);
      boxes.push(box);
      await first(host.heard$, ({ type }) => type === 'client_connection_status', 'a box has joined');
    }
    // Within a second after a box joins, a message of the host does not start a round.
    await firstValueFrom(timer(1500));

    const views$ = combineLatest(boxes.map(({ state$ }) => state$)).pipe(
      map((states) => states.map(({ selected, lostTo }) => ({ selected, lostTo }))),
    );
    const playRound = async (round: number) => {
      const fresh = first(
        views$,
        (views) => views.every(({ selected, lostTo }) => (selected ?? lostTo) === null),
        'all are free',
      );
      host.arm();
      await fresh;
      // Either box may be faster. The press of the slower box may be on its way when the other press arrives.
      await Promise.all(boxes.map((box, index) => box.pressIn(((round * 37 + index * 53) % 5) * 100)));
      // A fence arrives after everything that its box sent before.
      await Promise.all(
        boxes.map(({ buzzerId, fence }) => {
          const heard = host.hears(buzzerId, round);
          fence(round);
          return heard;
        }),
      );
      const pressed = host.log.at(-1) ?? [];
      const winner = pressed.find((buzzerId) => buzzerId !== null);
      expect(pressed.filter((buzzerId) => buzzerId === null)).toEqual([null]);
      expect(pressed[0]).toBeNull();
      await first(
        views$,
        (views) =>
          boxes.every(({ buzzerId }, index) => {
            const [mine, others] = buzzerId === winner ? [winner, null] : [null, winner];
            return views[index]?.selected === mine && views[index].lostTo === others;
          }),
        `all know that ${winner} has won`,
      );
      return winner;
    };
    const winners = await firstValueFrom(range(0, rounds).pipe(concatMap(playRound), toArray()));
    expect(winners).toHaveLength(rounds);
    expect(new Set(winners).size).toBeGreaterThan(1);
    expect(host.log).toHaveLength(rounds);
  });
});
