import {
  concat,
  concatMap,
  EMPTY,
  groupBy,
  map,
  merge,
  mergeMap,
  type Observable,
  pairwise,
  startWith,
  switchMap,
  timer,
} from 'rxjs';
import { type BuzzerWiring, wiredPins } from '../buzzers/buzzer-wiring.ts';
import { announceClaim } from '../driver/announce-claim.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';
import { type ContactBounce, contactLevels } from './contact-levels.ts';

/** Longer than any debounce time, and too short to notice; in ms. */
const releaseMs = 20;

export interface SimulatedEdgesOptions {
  /** Commands such as `press 2` and `release 2`, where 2 is the id of a buzzer. */
  readonly commands$: Observable<string>;
  /** Which buzzer is at each pin. If a buzzer has two pins, the first one is pressed. */
  readonly wiring: BuzzerWiring;
  /** The clock that edges are stamped with. */
  readonly clock: MonotonicClock;
  /**
   * How the contacts bounce. `{}` is an ordinary button.
   * @default the contacts do not bounce
   */
  readonly bounce?: ContactBounce;
  /**
   * Called with each line that is not a command for a wired buzzer.
   * @default such lines are ignored
   */
  readonly onUnknown?: (line: string) => void;
  /**
   * Called on subscribe, because simulated lines are never busy.
   * @default nothing is called
   */
  readonly onClaimed?: (() => void) | undefined;
}

/**
 * The edges of buttons that are pressed by lines of text.
 *
 * ```
 * wiring: { GPIO17: 2 }      2 = 'press 2', r = 'release 2', ? = 'hello'
 * commands$  -r-2-?-r-2-2-----|
 * out        ---p---r-p-r-p---|    (r-p: 20 ms)
 * ```
 *
 * As with a real button, only changes are edges. A button that is pressed again without a release is released first,
 * for 20 ms. A command that arrives while its button still bounces is executed afterwards.
 *
 * @example
 * simulatedEdges$({ commands$: of('press 2', 'release 2'), wiring: { GPIO17: 2 }, clock: systemClock }).subscribe(console.log);
 */
export function simulatedEdges$({
  commands$,
  wiring,
  clock,
  bounce,
  onUnknown,
  onClaimed,
}: SimulatedEdgesOptions): Observable<GpioEdge> {
  // Reversed, because the last entry of a key wins and the first of two pins should.
  const pins = new Map<number | undefined, string>(
    [...wiredPins(wiring)].reverse().map(([pin, buzzerId]) => [buzzerId, pin]),
  );
  const levels = contactLevels(bounce ?? { bounces: 0 });

  const understood = (line: string) => {
    const command = buttonCommand(line);
    const pin = pins.get(command?.buzzerId);
    if (command !== undefined && pin !== undefined) return [{ pin, level: command.level }];
    onUnknown?.(line);
    return [];
  };

  return merge(commands$, announceClaim(onClaimed)).pipe(
    mergeMap(understood),
    groupBy(({ pin }) => pin, { element: ({ level }) => level }),
    mergeMap((level$) =>
      level$.pipe(
        startWith(0 as const),
        pairwise(),
        concatMap(([before, level]) => {
          if (before !== level) return levels(level);
          return level === 1 ? concat(levels(0), timer(releaseMs).pipe(switchMap(() => levels(1)))) : EMPTY;
        }),
        map((level) => ({ pin: level$.key, level, at: clock.monotonic() })),
      ),
    ),
  );
}

/** Reads a command. Returns undefined if the line is not one. */
function buttonCommand(line: string): { readonly buzzerId: number; readonly level: 0 | 1 } | undefined {
  const [, verb, id] = /^\s*(press|release)\s+(\d+)\s*$/i.exec(line) ?? [];
  return verb === undefined ? undefined : { buzzerId: Number(id), level: verb.toLowerCase() === 'press' ? 1 : 0 };
}
