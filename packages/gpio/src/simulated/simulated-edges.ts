import {
  concat,
  concatMap,
  EMPTY,
  groupBy,
  map,
  mergeMap,
  type Observable,
  pairwise,
  startWith,
  switchMap,
  timer,
} from 'rxjs';
import { type BuzzerWiring, wiredPins } from '../buzzers/buzzer-wiring.ts';
import type { MonotonicClock } from '../driver/monotonic-clock.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { type ContactBounce, contactLevels } from './contact-levels.ts';

/** Longer than any debounce, shorter than anybody notices; in ms. */
const letGoMs = 20;

export interface SimulatedEdgesOptions {
  /** Lines of text such as `press 2` and `release 2`, where 2 is a buzzer's id. */
  readonly commands$: Observable<string>;
  /** Which buzzer each pin is; of two pins of one buzzer the first is pressed. */
  readonly wiring: BuzzerWiring;
  /** The clock that edges are stamped with. */
  readonly clock: MonotonicClock;
  /**
   * How the contacts bounce; `{}` is an ordinary button.
   * @default they do not
   */
  readonly bounce?: ContactBounce;
  /**
   * Is told each line that is no command for a wired buzzer.
   * @default such lines are ignored
   */
  readonly onUnknown?: (line: string) => void;
}

/**
 * Edges of buttons that exist only as lines of text.
 *
 * As with a real button only changes are edges: a button that is pressed again without a release is let go of first, for
 * 20 ms. A command that comes while its button still bounces is carried out after that.
 *
 * ```
 * wiring: { GPIO17: 2 }      2 = 'press 2', r = 'release 2', ? = 'hello'
 * commands$  -r-2-?-r-2-2-----|
 * out        ---p---r-p-r-p---|    (r-p: 20 ms)
 * ```
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
}: SimulatedEdgesOptions): Observable<GpioEdge> {
  // Reversed, so that the first of two pins is the one that stays.
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

  return commands$.pipe(
    mergeMap(understood),
    groupBy(({ pin }) => pin, { element: ({ level }) => level }),
    mergeMap((level$) =>
      level$.pipe(
        startWith(0 as const),
        pairwise(),
        concatMap(([before, level]) => {
          if (before !== level) return levels(level);
          return level === 1 ? concat(levels(0), timer(letGoMs).pipe(switchMap(() => levels(1)))) : EMPTY;
        }),
        map((level) => ({ pin: level$.key, level, at: clock.monotonic() })),
      ),
    ),
  );
}

/** What a line asks a button to do, or undefined where it asks nothing that we know. */
export function buttonCommand(line: string): { readonly buzzerId: number; readonly level: 0 | 1 } | undefined {
  const [, verb, id] = /^\s*(press|release)\s+(\d+)\s*$/i.exec(line) ?? [];
  return verb === undefined ? undefined : { buzzerId: Number(id), level: verb.toLowerCase() === 'press' ? 1 : 0 };
}
