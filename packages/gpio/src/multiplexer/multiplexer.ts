import {
  connect,
  defer,
  endWith,
  ignoreElements,
  map,
  merge,
  NEVER,
  type Observable,
  switchMap,
  takeUntil,
  tap,
} from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { emitEach } from '../driver/emit-each.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import type { ClaimedLines } from '../driver/lines-driver.ts';
import { channelPin, checkChannels } from './channels.ts';
import { multiplexerChip } from './multiplexer-chip.ts';
import type { MultiplexerOptions } from './multiplexer-options.ts';
import { steadyInterval$ } from './steady-interval.ts';

/**
 * Buttons and lamps behind an analog multiplexer, as edges of the lines `MUX0` to `MUX7` and levels of the same lines.
 *
 * ```
 * lamps$   ------------a---------   a = { MUX4: 1 }
 * in use   ssss-ssss-ss4ss44ss44s   s = each channel in turn, 4 = channel 4 is connected, so its lamp is on
 * out      --------2------------r   2 = channel 2 is down, r = no longer
 * ```
 *
 * One pass connects and reads every channel within one turn of the event loop. Then it leaves the chip as the lamps
 * need it: off, or connected to the lamp that is on. Several lamps take turns, each for one pass: with 200 passes a
 * second, each of four lamps is lit 50 times a second. More lamps flicker, unless you set more passes. Buttons are read
 * whatever the lamps show, and your pipeline is the same as with one pin for each button.
 *
 * `at` is when the pass began. A press is found up to one pass late, and bounces shorter than a pass are not seen.
 * Completes and errors with the driver.
 *
 * @example
 * multiplexer$({ lines$, clock: systemClock }).pipe(debounceEdges(), buzzerPresses(multiplexerWiring())).subscribe(game.send);
 */
export function multiplexer$(options: MultiplexerOptions): Observable<GpioEdge> {
  const { lines$, clock, lamps$ = NEVER, channels = [0, 1, 2, 4, 5, 6], passesPerSecond = 200 } = options;
  checkChannels(channels);
  if (!(typeof passesPerSecond === 'number' && passesPerSecond >= 1 && passesPerSecond <= 1000)) {
    throw new RangeError(`passesPerSecond: expected a number from 1 to 1000, got ${String(passesPerSecond)}`);
  }
  const chip = multiplexerChip(options);
  const claimed$ = lines$(chip.lines);

  const scan$ = (lines: ClaimedLines) =>
    defer(() => {
      const down = new Set<number>();
      let levels: LineLevels = {};
      let lit: readonly number[] = [];
      let turns = 0;
      const rest = () => chip.connect(lines, lit[turns % lit.length]);

      const pass = (at: number) => {
        const edges: GpioEdge[] = [];
        for (const channel of channels) {
          chip.connect(lines, channel);
          const isDown = chip.isDown(lines);
          if (isDown === down.has(channel)) continue;
          if (isDown) down.add(channel);
          else down.delete(channel);
          edges.push({ pin: channelPin(channel), level: isDown ? 1 : 0, at });
        }
        turns++;
        rest();
        return edges;
      };

      const show = (changed: LineLevels) => {
        levels = { ...levels, ...changed };
        lit = channels.filter((channel) => levels[channelPin(channel)] === 1);
        turns = 0;
        rest();
      };

      const passes$ = steadyInterval$(1000 / passesPerSecond, clock).pipe(map(pass), emitEach());
      return merge(passes$, lamps$.pipe(tap(show), ignoreElements()));
    });

  return claimed$.pipe(
    connect((source$) => source$.pipe(switchMap(scan$), takeUntil(source$.pipe(ignoreElements(), endWith(undefined))))),
  );
}
