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
import type { GpioEdge } from '../driver/edges-driver.ts';
import { checkMs } from './check-ms.ts';

export interface DropSpikesOptions {
  /**
   * How long a line must stay at a level before the change counts, in ms. Interference on a long cable ends within a
   * fraction of a millisecond. A finger takes 20 ms or more.
   * @default 1.5
   */
  readonly ms?: number;
}

/**
 * Drops changes that do not last: an edge passes once its line has stayed at the new level for `ms`.
 *
 * ```
 * ms: 2    p = pressed, r = released
 * in    pr------p-----r-----|
 * out   ----------p-----r---|
 * ```
 *
 * The edge that passes is the first of its burst, with its own `at`. A contact that bounces first is therefore reported
 * late, but with the right time. The levels of a pin alternate. Put this operator before `debounceEdges`, or use
 * `minMs` of `debounceEdges`. When the source completes, the current level of each line passes immediately.
 *
 * Only `at` counts, so edges that arrive late and together mean the same.
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
  /** The level of the last change that counted. Before any change, the opposite of the first edge. */
  readonly held?: 0 | 1;
  /** The first edge of the current burst. */
  readonly first?: GpioEdge | undefined;
  readonly last?: GpioEdge;
  /** The edges that pass in this step. */
  readonly passed: readonly GpioEdge[];
}

function dropPinSpikes(ms: number): MonoTypeOperatorFunction<GpioEdge> {
  /** Ends a burst: the line has stayed at its last level for `ms`. */
  const settle = ({ held, first, last }: Line): Line =>
    first === undefined || last === undefined || last.level === held
      ? { ...(held === undefined ? {} : { held }), ...(last && { last }), passed: [] }
      : { held: last.level, last, passed: [first] };

  const next = (line: Line, edge: GpioEdge): Line => {
    const { held = edge.level === 1 ? 0 : 1, last } = line;
    const before = last && edge.at - last.at >= ms ? settle({ ...line, held }) : { ...line, held, passed: [] };
    if (edge.level === last?.level) return before;
    return { ...before, first: before.first ?? edge, last: edge };
  };

  // The second beat counts, not the first: edges that waited while the event loop was blocked are read between the two.
  const held$ = timer(ms, 0).pipe(elementAt(1));

  return (source$) =>
    source$.pipe(
      endWith(undefined),
      switchScan(
        (line: Line, edge) => {
          if (edge === undefined) return of(settle(line));
          const current = next(line, edge);
          return held$.pipe(
            map(() => settle(current)),
            startWith(current),
          );
        },
        { passed: [] },
      ),
      mergeMap(({ passed }) => passed),
    );
}
