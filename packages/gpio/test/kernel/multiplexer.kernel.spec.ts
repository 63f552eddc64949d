import process from 'node:process';
import { systemClock } from '@hardware-ws/client';
import { BehaviorSubject, map } from 'rxjs';
import { buzzerLamps, type BuzzerLampState } from '../../src/buzzers/buzzer-lamps.ts';
import { buzzerPresses } from '../../src/buzzers/buzzer-presses.ts';
import { lines$ as chardevLines$ } from '../../src/chardev/lines.ts';
import type { LinesDriver } from '../../src/driver/lines-driver.ts';
import { debounceEdges } from '../../src/edges/debounce-edges.ts';
import { multiplexerWiring } from '../../src/multiplexer/multiplexer-wiring.ts';
import { multiplexer$ } from '../../src/multiplexer/multiplexer.ts';
import { pause } from '../pause.ts';
import { simBoard } from './sim-board.ts';
import { simLines } from './sim-lines.ts';

const wiring = multiplexerWiring();
const failed = {
  error: (error: unknown) => {
    throw error;
  },
};

it('reads presses of several channels at the multiplexer, but not of an unused one', async () => {
  const board = simBoard();
  const heard: (number | null)[] = [];
  const subscription = multiplexer$({ lines$: board.lines$, clock: systemClock })
    .pipe(debounceEdges(), buzzerPresses(wiring))
    .subscribe({ ...failed, next: ({ buzzerId }) => heard.push(buzzerId) });
  const pressed = async (...channels: readonly number[]) => {
    heard.length = 0;
    channels.forEach(board.press);
    await pause(500);
    channels.forEach(board.release);
    await pause(500);
    return [...heard];
  };
  await pause(1000);
  const seen = [await pressed(2), await pressed(2, 6), await pressed(3), await pressed(0)];
  subscription.unsubscribe();
  expect(seen).toEqual([[2], [2, 6], [], [0]]);
});

it('blinks all lamps while disabled, turns them off while presses count, and lights only the winner', async () => {
  const board = simBoard();
  const state$ = new BehaviorSubject<BuzzerLampState>({ online: true, enabled: false, selected: null });
  const lamps$ = state$.pipe(buzzerLamps(wiring));
  const subscription = multiplexer$({ lines$: board.lines$, clock: systemClock, lamps$ }).subscribe(failed);
  const seen = async () => {
    const lit = new Set<number | undefined>();
    for (let look = 0; look < 300; look += 1) {
      lit.add(board.lit());
      await pause(3);
    }
    return [...lit].sort();
  };
  await pause(1000);
  const attract = await seen();
  state$.next({ online: true, enabled: true, selected: null });
  const armed = await seen();
  state$.next({ online: true, enabled: true, selected: 2 });
  const won = await seen();
  subscription.unsubscribe();
  expect({ attract, armed, won, left: board.lit() }).toEqual({
    attract: [0, 1, 2, 4, 5, 6, undefined],
    armed: [undefined],
    won: [2],
    left: undefined,
  });
});

it('makes 200 passes a second', async () => {
  simLines(['GPIO23', 'GPIO24', 'GPIO25', 'GPIO16', 'GPIO18']);
  const began: number[] = [];
  const took: number[] = [];
  const lines$: LinesDriver = (options) =>
    chardevLines$(options).pipe(
      map(({ set, get }) => ({
        get,
        set: (levels) => {
          if (levels['GPIO16'] === 1) took.push(systemClock.monotonic() - (began.at(-1) ?? NaN));
          else if (!levels['GPIO23'] && !levels['GPIO24'] && !levels['GPIO25']) began.push(systemClock.monotonic());
          set(levels);
        },
      })),
    );
  const subscription = multiplexer$({ lines$, clock: systemClock }).subscribe(failed);
  await pause(10_000);
  subscription.unsubscribe();
  const gaps = began.slice(1).map((at, index) => at - (began[index] ?? 0));
  const rate = gaps.length / (((began.at(-1) ?? 0) - (began[0] ?? 0)) / 1000);
  process.stdout.write(`${rate.toFixed(1)} passes a second, ${spread(gaps)} ms apart, each ${spread(took)} ms long\n`);
  expect(rate).toBeGreaterThan(150);
  expect(rate).toBeLessThan(201);
});

function spread(values: readonly number[]) {
  const sorted = [...values].sort((one, other) => one - other);
  const at = (part: number) => (sorted[Math.floor(part * (sorted.length - 1))] ?? NaN).toFixed(2);
  return `${at(0.5)} (1 %: ${at(0.01)}, 99 %: ${at(0.99)}, most: ${at(1)})`;
}
