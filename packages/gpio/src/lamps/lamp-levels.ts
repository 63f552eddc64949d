import {
  connect,
  EMPTY,
  filter,
  isObservable,
  map,
  merge,
  mergeMap,
  type Observable,
  of,
  type OperatorFunction,
  takeUntil,
} from 'rxjs';
import type { LineLevels } from '../driver/line-levels.ts';
import { pinName } from '../driver/pin-name.ts';

/**
 * Turns what each lamp does into the levels that the outputs of a driver take.
 *
 * ```
 * a = { 22: 'on', 23: blink$({ onMs: 2, offMs: 2 }) }, b = { 23: 'off' }
 * in        a--------b-----
 * GPIO22    1--------------
 * GPIO23    1-0-1-0-10-----
 * ```
 *
 * Lamps that one value turns on and off change together. The levels of a pattern come one by one. A new state of a lamp
 * ends the old pattern of that lamp; other patterns go on. When the source completes, running patterns play to their
 * end.
 *
 * @example
 * of({ 22: 'on', 23: blink$() } as const).pipe(lampLevels()).subscribe((levels) => console.log(levels));
 */
export function lampLevels(): OperatorFunction<LampStates, LineLevels> {
  return (source$) =>
    source$.pipe(
      map(named),
      connect((named$) => named$.pipe(mergeMap((states) => levelsOf$(states, named$)))),
    );
}

function named(states: LampStates): LampStates {
  return Object.fromEntries(Object.entries(states).map(([pin, state]) => [pinName(pin), state]));
}

/** The levels of one value, until a later value names the same lamps. */
function levelsOf$(states: LampStates, later$: Observable<LampStates>): Observable<LineLevels> {
  const steady: Record<string, 0 | 1> = {};
  const patterns: Observable<LineLevels>[] = [];
  for (const [pin, state] of Object.entries(states)) {
    if (!isObservable(state)) {
      steady[pin] = steadyLevel(pin, state);
      continue;
    }
    const again$ = later$.pipe(filter((later) => Object.hasOwn(later, pin)));
    patterns.push(
      state.pipe(
        map((level) => ({ [pin]: level })),
        takeUntil(again$),
      ),
    );
  }
  return merge(Object.keys(steady).length === 0 ? EMPTY : of(steady), ...patterns);
}

const steadyLevels: ReadonlyMap<unknown, 0 | 1> = new Map([
  ['on', 1],
  ['off', 0],
]);

function steadyLevel(pin: string, state: 'on' | 'off') {
  const level = steadyLevels.get(state);
  if (level !== undefined) return level;
  throw new TypeError(`${pin}: expected 'on', 'off' or an Observable of levels, got ${JSON.stringify(state)}`);
}

/**
 * What a lamp does: it is on, off, or follows a pattern such as `blink$()` and stays at the last level of the pattern.
 *
 * @example
 * const alarm: LampState = blink$({ onMs: 100, offMs: 100 });
 */
export type LampState = 'on' | 'off' | Observable<0 | 1>;

/**
 * What some lamps do, by line. 17 means `GPIO17`. Lamps that are not named go on as before.
 *
 * @example
 * const ready: LampStates = { 22: 'on', GPIO23: blink$() };
 */
export type LampStates = Readonly<Record<string, LampState>>;
