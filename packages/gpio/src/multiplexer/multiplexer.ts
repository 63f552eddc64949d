import {
  connect,
  defer,
  endWith,
  ignoreElements,
  map,
  mergeMap,
  NEVER,
  type Observable,
  scan,
  startWith,
  switchMap,
  takeUntil,
} from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import type { ClaimedLines } from '../driver/lines-driver.ts';
import { channelPin, checkChannels } from './channels.ts';
import { multiplexerChip } from './multiplexer-chip.ts';
import type { MultiplexerOptions } from './multiplexer-options.ts';
import { steadyInterval$ } from './steady-interval.ts';

/** How long each lamp is on, if several lamps take turns. Eight lamps then flicker at more than 60 Hz. */
const litMs = 2;

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
 * need it: off, connected to the lamp that is on, or to each of several lamps in turn. Buttons are therefore read
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
  const passMs = 1000 / passesPerSecond;

  const lit$ = defer(() => lamps$).pipe(
    scan((levels: LineLevels, changed) => ({ ...levels, ...changed }), {}),
    map((levels) => channels.filter((channel) => levels[channelPin(channel)] === 1)),
    startWith([]),
  );

  const readPasses$ = (lines: ClaimedLines) =>
    defer(() => {
      const down = new Set<number>();

      const pass = (lit: number | undefined) => {
        const at = clock.monotonic();
        const edges: GpioEdge[] = [];
        for (const channel of channels) {
          chip.connect(lines, channel);
          const isDown = chip.isDown(lines);
          if (isDown === down.has(channel)) continue;
          if (isDown) down.add(channel);
          else down.delete(channel);
          edges.push({ pin: channelPin(channel), level: isDown ? 1 : 0, at });
        }
        chip.connect(lines, lit);
        return edges;
      };

      return lit$.pipe(
        switchMap((lit) => {
          const ms = lit.length > 1 ? Math.min(litMs, passMs) : passMs;
          return steadyInterval$(ms, clock).pipe(map((count) => pass(lit[count % lit.length])));
        }),
        mergeMap((edges) => edges),
      );
    });

  return claimed$.pipe(
    connect((source$) =>
      source$.pipe(switchMap(readPasses$), takeUntil(source$.pipe(ignoreElements(), endWith(undefined)))),
    ),
  );
}
