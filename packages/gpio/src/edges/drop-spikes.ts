import {
  elementAt,
  endWith,
  groupBy,
  map,
  mergeMap,
  type MonoTypeOperatorFunction,
  of,
  startWith,
  switchScan,
  timer,
} from 'rxjs';
import { checkMs } from './check-ms.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';

export interface DropSpikesOptions {
  /**
   * How long a line must hold a level before the change counts, in ms. Interference on a long cable is over within a
   * fraction of a millisecond; a finger takes 20 ms and more.
   * @default 1.5
   */
  readonly ms?: number;
}

/**
 * Drops changes that do not last: an edge passes once its line has held the new level for `ms`.
 *
 * ```
 * ms: 2    p = pressed, r = released
 * in    pr------p-----r-----|
 * out   ----------p-----r---|
 * ```
 *
 * The edge that passes is the first of its burst, with its own `at`: a contact that bounces before it holds is reported
 * late and dated right. Levels alternate for each pin. Put the operator before `debounceEdges`, whose `minMs` does so for
 * you. When the source completes, the level each line has by then passes at once.
 *
 * A line's bursts are judged by `at`, so edges that arrive late, together, mean the same.
 *
 * @example
 * edges$({ lines: ['GPIO17'], pull: 'up' }).pipe(dropSpikes({ ms: 1.5 }), debounceEdges());
 */
export function dropSpikes({ ms = 1.5 }: DropSpikesOptions = {}): MonoTypeOperatorFunction<GpioEdge> {
  checkMs('ms', ms);
  return (source$) =>
    source$.pipe(
      groupBy(({ pin }) => pin),
      mergeMap(dropPinSpikes(ms)),
    );
}

interface Line {
  /** The last change that counted; before any, the opposite of the first edge. */
  readonly held?: 0 | 1;
  /** The first edge of the burst that goes on. */
  readonly first?: GpioEdge | undefined;
  readonly last?: GpioEdge;
  /** What this step passes. */
  readonly passed: readonly GpioEdge[];
}

function dropPinSpikes(ms: number): MonoTypeOperatorFunction<GpioEdge> {
  /** The line has held its last level for `ms`: the burst is over. */
  const settle = ({ held, first, last }: Line): Line =>
    first === undefined || last === undefined || last.level === held
      ? { ...(held === undefined ? {} : { held }), ...(last && { last }), passed: [] }
      : { held: last.level, last, passed: [first] };

  const hear = (line: Line, edge: GpioEdge): Line => {
    const { held = edge.level === 1 ? 0 : 1, last } = line;
    const before = last && edge.at - last.at >= ms ? settle({ ...line, held }) : { ...line, held, passed: [] };
    if (edge.level === last?.level) return before;
    return { ...before, first: before.first ?? edge, last: edge };
  };

  // Of the timer's two beats the second counts: edges that waited behind a blocked event loop are read between them.
  const held$ = timer(ms, 0).pipe(elementAt(1));

  return (source$) =>
    source$.pipe(
      endWith(undefined),
      switchScan(
        (line: Line, edge) => {
          if (edge === undefined) return of(settle(line));
          const heard = hear(line, edge);
          return held$.pipe(
            map(() => settle(heard)),
            startWith(heard),
          );
        },
        { passed: [] },
      ),
      mergeMap(({ passed }) => passed),
    );
}
