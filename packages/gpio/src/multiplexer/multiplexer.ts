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
import { steadyInterval$ } from './steady-interval.ts';
import { channelPin, checkChannels } from './channels.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import type { ClaimedLines } from '../driver/lines-driver.ts';
import { multiplexerChip } from './multiplexer-chip.ts';
import type { MultiplexerOptions } from './multiplexer-options.ts';

/** How long a lamp burns before it is the next one's turn, where several are lit; eight then flicker at over 60 Hz. */
const turnMs = 2;

/**
 * Buttons and lamps behind an analogue multiplexer, as edges of lines `MUX0` to `MUX7` and levels of the same.
 *
 * ```
 * lamps$   ------------a---------   a = { MUX4: 1 }
 * in use   ssss-ssss-ss4ss44ss44s   s = each channel in turn, 4 = channel 4 is connected: its lamp burns
 * out      --------2------------r   2 = channel 2 is down, r = no longer
 * ```
 *
 * One pass connects and reads every channel within one turn of the event loop, then leaves the chip as the lamps want it:
 * off, on the one that is lit, or on each that is lit in turn. So buttons are read whatever the lamps show, and what
 * follows is the same as with a button on each pin. `at` is when a pass began: a press is found up to one pass later, and
 * bounces shorter than a pass are not seen. Ends with its driver.
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
          const ms = lit.length > 1 ? Math.min(turnMs, passMs) : passMs;
          return steadyInterval$(ms, clock).pipe(map((beat) => pass(lit[beat % lit.length])));
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
