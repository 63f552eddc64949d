import { marbles } from '@hardware-ws/client/testing';
import { Subject, concat, map, of, take, takeUntil, tap, throwError, timer } from 'rxjs';
import { edge } from '../../test/edge.ts';
import { buzzerPresses } from '../buzzers/buzzer-presses.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import type { ClaimedLines, LinesDriver } from '../driver/lines-driver.ts';
import { debounceEdges } from '../edges/debounce-edges.ts';
import { simulatedMultiplexer } from '../simulated/simulated-multiplexer.ts';
import { multiplexerWiring } from './multiplexer-wiring.ts';
import { multiplexer$ } from './multiplexer.ts';

/** A board, and a driver of it that also reports the connected channel after each pass. */
function rig() {
  const board = simulatedMultiplexer();
  const connected: (number | undefined)[] = [];
  const lines$: LinesDriver = (options) =>
    board.lines$(options).pipe(
      map(({ set, get }): ClaimedLines => ({
        get,
        set: (levels) => {
          set(levels);
          connected.push(board.lit());
        },
      })),
    );
  return { ...board, lines$, connected };
}

const pins = { p: edge(1, 10, 'MUX2'), q: edge(1, 25, 'MUX6'), r: edge(0, 40, 'MUX2'), s: edge(0, 55, 'MUX6') };

describe('multiplexer$', () => {
  it('reports presses and releases of every channel within a pass', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const board = rig();
      const { press, release } = board;
      const acts = { a: () => press(2), b: () => press(6), c: () => release(2), d: () => release(6) };
      const hands$ = cold('------a 14ms b 14ms c 14ms d', acts).pipe(tap((act) => act()));
      expectObservable(hands$.pipe(map(() => 0))).toBe('------0 14ms 0 14ms 0 14ms 0', { 0: 0 });
      expectObservable(multiplexer$({ lines$: board.lines$, clock }), '^ 99ms !').toBe(
        '10ms p 14ms q 14ms r 14ms s',
        pins,
      );
    });
  });

  it('connects only the channels in use, 200 times a second, and is off between passes', () => {
    marbles(({ clock, expectObservable }) => {
      const { lines$, connected, press } = rig();
      press(3);
      expectObservable(multiplexer$({ lines$, clock }), '^ 999ms !').toBe('');
      expectObservable(timer(1100).pipe(map(() => connected.length))).toBe('1100ms (a|)', { a: 200 * 7 });
      expectObservable(timer(1100).pipe(map(() => connected.slice(0, 8)))).toBe('1100ms (a|)', {
        a: [0, 1, 2, 4, 5, 6, undefined, 0],
      });
    });
  });

  it('leaves one lamp on between passes, and lights several in turn, one in each pass', () => {
    marbles(({ clock, expectObservable }) => {
      const { lines$, lit } = rig();
      const lamps$ = concat(
        timer(12).pipe(map((): LineLevels => ({ MUX4: 1 }))),
        timer(10).pipe(map((): LineLevels => ({ MUX0: 1, MUX3: 1 }))),
        timer(12).pipe(map((): LineLevels => ({ MUX0: 0, MUX4: 0 }))),
      );
      expectObservable(multiplexer$({ lines$, clock, lamps$ }), '^ 100ms !').toBe('');
      const seen$ = concat(...[11, 2, 7, 3, 3, 6, 3].map((ms) => timer(ms).pipe(map(lit))));
      //                    at 11       13     20     23     26     32     35
      expectObservable(seen$.pipe(map((channel) => String(channel)))).toBe('11ms a-b 6ms c--d--e-----f--(g|)', {
        a: 'undefined',
        b: '4',
        c: '4',
        d: '0',
        e: '4',
        f: '0',
        g: 'undefined',
      });
    });
  });

  it('reads buttons while lamps are lit', () => {
    marbles(({ clock, expectObservable }) => {
      const { lines$, press } = rig();
      const lamps$ = of<LineLevels>({ MUX0: 1, MUX1: 1, MUX2: 1 });
      const hand$ = timer(3).pipe(
        tap(() => press(0)),
        map(() => 'pressed'),
      );
      expectObservable(hand$).toBe('---(a|)', { a: 'pressed' });
      expectObservable(multiplexer$({ lines$, clock, lamps$ }), '^ 20ms !').toBe('-----a', { a: edge(1, 5, 'MUX0') });
    });
  });

  it('ends with its driver', () => {
    marbles(({ clock, expectObservable }) => {
      const lines$: LinesDriver = (options) =>
        rig()
          .lines$(options)
          .pipe(takeUntil(timer(12)));
      expectObservable(multiplexer$({ lines$, clock })).toBe('12ms |');
    });
  });

  it('is a source of presses like any other, buzzer 0 included', () => {
    marbles(({ clock, expectObservable }) => {
      const { lines$, press } = rig();
      press(0);
      press(6);
      const presses$ = multiplexer$({ lines$, clock }).pipe(
        debounceEdges(),
        buzzerPresses(multiplexerWiring()),
        take(2),
      );
      expectObservable(presses$.pipe(map(({ buzzerId }) => buzzerId))).toBe('(ab|)', { a: 0, b: 6 });
    });
  });

  it('does not make up for missed passes, and keeps the average rate', () => {
    marbles(({ clock, expectObservable }) => {
      const { lines$, connected } = rig();
      // A clock that is up to a ms ahead, because timers are late.
      const late = () => clock.monotonic() + (clock.monotonic() % 3) / 3;
      expectObservable(multiplexer$({ lines$, clock: { monotonic: late } }), '^ 999ms !').toBe('');
      const passes$ = timer(1000).pipe(map(() => Math.abs(connected.length / 7 - 200) <= 2));
      expectObservable(passes$).toBe('1000ms (a|)', { a: true });
    });
  });

  it('frees its lines with the chip off on unsubscribe, when lamps$ errors and when the driver errors', () => {
    const board = rig();
    const lamps$ = new Subject<LineLevels>();
    const options = { lines$: board.lines$, clock: { monotonic: () => 0 } };
    const errors: unknown[] = [];
    const note = { error: (error: unknown) => errors.push((error as Error).message) };
    const first = multiplexer$({ ...options, lamps$ }).subscribe(note);
    multiplexer$(options).subscribe(note);
    lamps$.next({ MUX1: 1 });
    expect(board.lit()).toBe(1);
    lamps$.error(new Error('thrown'));
    expect([first.closed, board.lit()]).toEqual([true, undefined]);
    multiplexer$({ ...options, lines$: () => throwError(() => new Error('no chip')) }).subscribe(note);
    multiplexer$(options).subscribe(note).unsubscribe();
    const gone = { ...options, lines$: () => of({ set: () => gonePin(), get: () => ({}) }) };
    multiplexer$(gone).subscribe(note);
    expect(errors).toEqual([expect.stringContaining('is in use'), 'thrown', 'no chip', 'gone']);
  });

  it.each([
    [{ channels: [] }, 'channels: expected at least one'],
    [{ channels: [8] }, 'channels: expected integers from 0 to 7, got 8'],
    [{ channels: [1, 1] }, 'channels: 1 is listed twice'],
    [{ passesPerSecond: 0 }, 'passesPerSecond: expected a number from 1 to 1000, got 0'],
    [{ passesPerSecond: '200' as unknown as number }, 'passesPerSecond: expected a number from 1 to 1000, got 200'],
    [{ passesPerSecond: 1001 }, 'passesPerSecond: expected a number from 1 to 1000, got 1001'],
    [{ select: [23, 24] }, 'select: expected three lines, got GPIO23, GPIO24'],
    [{ enable: 23 }, 'outputs: GPIO23 is listed twice'],
    [{ input: 16 }, 'outputs and inputs: GPIO16 is listed twice'],
  ])('throws on %j immediately', (wrong, message) => {
    expect(() => multiplexer$({ lines$: rig().lines$, clock: { monotonic: () => 0 }, ...wrong })).toThrow(message);
  });
});

function gonePin() {
  throw new Error('gone');
}
