import { concat, distinctUntilChanged, map, type Observable, of, type OperatorFunction, repeat, switchMap } from 'rxjs';
import type { LineLevels } from '../driver/line-levels.ts';
import { blink$ } from '../lamps/blink.ts';
import { type BuzzerWiring, wiredPins } from './buzzer-wiring.ts';

/**
 * The part of the state of a buzzer box that its lamps show. The state of `buzzerSteps` is one.
 *
 * @example
 * const won: BuzzerLampState = { online: true, enabled: true, selected: 2 };
 */
export interface BuzzerLampState {
  /** Whether the link is open. */
  readonly online: boolean;
  /** Whether presses count. */
  readonly enabled: boolean;
  /** The buzzer that was first, or null. */
  readonly selected: number | null;
  /** Whether another box has the same name. @default false */
  readonly duplicate?: boolean;
}

/**
 * The levels of the lamps of buzzers. The lamp of the winner is on. Without a winner, the lamps are off while presses
 * count, blink together while the buzzers are disabled, flash briefly every two seconds while the link is down, and flash
 * twice every second while another box has the same name.
 *
 * ```
 * wiring: { 5: 1, 6: 2 }
 * in       d-----e---2---d---     d disabled, e enabled, 2 = buzzer 2 was first
 * GPIO5    10101-0---0-------
 * GPIO6    10101-0---1-------
 * ```
 *
 * @example
 * state$.pipe(buzzerLamps({ 5: 1, 6: 2 }), setLines({ lines: [5, 6] })).subscribe();
 */
export function buzzerLamps(wiring: BuzzerWiring): OperatorFunction<BuzzerLampState, LineLevels> {
  const lamps = [...wiredPins(wiring)];
  const levels = (isLit: (buzzerId: number) => boolean): LineLevels =>
    Object.fromEntries(lamps.map(([pin, buzzerId]) => [pin, isLit(buzzerId) ? 1 : 0]));
  const together = map((level: 0 | 1) => levels(() => level === 1));

  const lampLevels$ = (
    look: BuzzerLampState['selected'] | 'flash' | 'double flash' | 'blink',
  ): Observable<LineLevels> => {
    if (look === 'flash') return blink$({ onMs: 100, offMs: 1900 }).pipe(together);
    if (look === 'double flash') return doubleFlash$.pipe(together);
    if (look === 'blink') return blink$({ onMs: 500, offMs: 500 }).pipe(together);
    return of(levels((buzzerId) => buzzerId === look));
  };

  return (source$) =>
    source$.pipe(
      map(({ online, enabled, selected, duplicate = false }) => {
        if (selected !== null) return selected;
        if (!online) return 'flash';
        if (duplicate) return 'double flash';
        return enabled ? null : 'blink';
      }),
      distinctUntilChanged(),
      switchMap(lampLevels$),
    );
}

const doubleFlash$ = concat(
  blink$({ onMs: 100, offMs: 150, times: 1 }),
  blink$({ onMs: 100, offMs: 650, times: 1 }),
).pipe(repeat());
