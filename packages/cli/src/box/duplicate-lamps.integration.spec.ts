import { systemClock } from '@hardware-ws/client';
import { multiplexerWiring } from '@hardware-ws/gpio';
import { simulatedMultiplexer, simulatedOutputs } from '@hardware-ws/gpio/simulated';
import { initialBuzzerState } from '@hardware-ws/quizzer';
import pino from 'pino';
import {
  BehaviorSubject,
  distinctUntilChanged,
  interval,
  lastValueFrom,
  map,
  NEVER,
  scan,
  Subject,
  takeUntil,
  timer,
} from 'rxjs';
import { atEnd, cleanUp } from '../../test/clean-up.ts';
import { first } from '../../test/first.ts';
import { hardwareWs } from '../../test/hardware-ws.ts';
import { relayProcess } from '../../test/relay-process.ts';
import { openGame } from '../game/open-game.ts';
import type { BoxWiring } from './box-wiring.ts';
import type { Activity } from '../vitals/activity.ts';
import { playBox$ } from './play-box.ts';

jest.setTimeout(30_000);
afterEach(cleanUp);

const board = simulatedMultiplexer();
const outputs = simulatedOutputs();
const gpio = { edges$: () => NEVER, setLines: outputs.setLines, lines$: board.lines$ };

const boxes: readonly (readonly [string, BoxWiring, () => boolean])[] = [
  ['on pins', { kind: 'pins', buttons: { 17: 1 }, lamps: { 5: 1 } }, () => outputs.level('GPIO5') === 1],
  [
    'at a multiplexer',
    { kind: 'multiplexer', buttons: multiplexerWiring(), multiplexer: {} },
    () => board.lit() !== undefined,
  ],
];

describe('the lamps of a box', () => {
  it.each(boxes)('%s flash twice every second while another box has the same id', async (_, wiring, isLit) => {
    const { host } = await relayProcess();
    const opened = openGame({ server: host, gameId: 1, clientType: 'buzzer', clientId: 'main' });
    const log = pino({ level: 'silent' });
    const state$ = new BehaviorSubject(initialBuzzerState);
    const box = { wiring, contacts: { ms: 5, minMs: 0 } };
    const play = { opened, box, gpio, state$, fair: false, log, activity$: new Subject<Activity>(), clientId: 'main' };
    const playing = playBox$(play).subscribe();
    atEnd(() => playing.unsubscribe());
    await first(opened.connection.status$, ({ kind }) => kind === 'open', 'the box is connected');
    const other = hardwareWs(['buzzers', '1', '--gpio', 'simulated', '--server', host]);
    await other.says(/another client in game 1/);
    const from = systemClock.monotonic();
    const flashes = await lastValueFrom(
      interval(5).pipe(
        map(isLit),
        distinctUntilChanged(),
        scan((count, lit) => count + (lit ? 1 : 0), 0),
        takeUntil(timer(4000)),
      ),
    );
    const perSecond = (flashes * 1000) / (systemClock.monotonic() - from);
    expect(perSecond).toBeGreaterThan(1.6);
    expect(perSecond).toBeLessThan(2.6);
  });
});
