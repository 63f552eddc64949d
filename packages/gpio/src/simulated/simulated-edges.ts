import { concatMap, distinctUntilChanged, groupBy, map, mergeMap, skip, startWith } from 'rxjs';
import type { Observable } from 'rxjs';
import type { BuzzerWiring } from '../buzzer-wiring.ts';
import type { GpioEdge } from '../gpio-edge.ts';
import { wiredPins } from '../wired-pins.ts';
import { buttonCommand } from './button-command.ts';
import type { ContactBounce } from './contact-bounce.ts';
import { contactLevels } from './contact-levels.ts';

export interface SimulatedEdgesOptions {
  /** Lines of text such as `press 2` and `release 2`, where 2 is a buzzer's id. */
  readonly lines$: Observable<string>;
  /** Which buzzer each pin is; of two pins of one buzzer the first is pressed. */
  readonly wiring: BuzzerWiring;
  /** The monotonic clock, in ms since the origin of `process.hrtime`. */
  readonly now: () => number;
  /**
   * How the contacts bounce; `{}` is an ordinary button.
   * @default they do not
   */
  readonly bounce?: ContactBounce;
  /**
   * Is told each line that is no command for a wired buzzer.
   * @default such lines are ignored
   */
  readonly unknown?: (line: string) => void;
}

/**
 * Edges of buttons that exist only as lines of text.
 *
 * As with a real button only changes are edges: pressing what is pressed does nothing. A command that comes while its
 * button still bounces is carried out after that.
 *
 * ```
 * wiring: { GPIO17: 2 }      2 = 'press 2', r = 'release 2', ? = 'hello'
 * lines$  -r-2-2-?-r-|
 * out     ---p-----r-|
 * ```
 *
 * @example
 * simulatedEdges$({ lines$: of('press 2', 'release 2'), wiring: { GPIO17: 2 }, now: () => 0 }).subscribe(console.log);
 */
export function simulatedEdges$({ lines$, wiring, now, bounce, unknown }: SimulatedEdgesOptions): Observable<GpioEdge> {
  // Reversed, so that the first of two pins is the one that stays.
  const pins = new Map<number | undefined, string>(
    [...wiredPins(wiring)].reverse().map(([pin, buzzerId]) => [buzzerId, pin]),
  );
  const levels = contactLevels(bounce ?? { bounces: 0 });

  const understood = (line: string) => {
    const command = buttonCommand(line);
    const pin = pins.get(command?.buzzerId);
    if (command !== undefined && pin !== undefined) return [{ pin, level: command.level }];
    unknown?.(line);
    return [];
  };

  return lines$.pipe(
    mergeMap(understood),
    groupBy(({ pin }) => pin, { element: ({ level }) => level }),
    mergeMap((level$) =>
      level$.pipe(
        startWith(0 as const),
        distinctUntilChanged(),
        skip(1),
        concatMap(levels),
        map((level) => ({ pin: level$.key, level, at: now() })),
      ),
    ),
  );
}
