import { concat, elementAt, endWith, map, type MonoTypeOperatorFunction, of, switchScan, timer } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { emitEach } from '../driver/emit-each.ts';

interface Pin {
  /** The last change of the line, reported or muted. */
  readonly last?: GpioEdge;
  /** The level of the last report. */
  readonly reported?: 0 | 1;
  readonly mutedUntil: number;
  /** What this step reports. */
  readonly reports: readonly GpioEdge[];
}

const initial: Pin = { mutedUntil: -Infinity, reports: [] };

/** `debounceEdges` for the edges of one pin. */
export function debouncePin(ms: number): MonoTypeOperatorFunction<GpioEdge> {
  const isSettled = ({ last, reported }: Pin) => last?.level === reported;

  /**
   * Ends the window. A report here mutes the pin again: without that, a bounce at the end of the window would pass as a
   * press.
   */
  const settle = (pin: Pin): Pin => {
    if (pin.last === undefined || isSettled(pin)) return { ...pin, reports: [] };
    const { last, mutedUntil } = pin;
    return { last, reported: last.level, mutedUntil: mutedUntil + ms, reports: [last] };
  };

  /** Judges an edge. It does not need a timer to have fired, so a late edge counts as if it had been on time. */
  const next = (pin: Pin, edge: GpioEdge): Pin => {
    const before = edge.at < pin.mutedUntil ? { ...pin, reports: [] } : settle(pin);
    if (edge.level === before.last?.level) return before;
    if (edge.at < before.mutedUntil) return { ...before, last: edge };
    const reports = [...before.reports, edge];
    return { last: edge, reported: edge.level, mutedUntil: edge.at + ms, reports };
  };

  /**
   * The end of the window, counted from the arrival of an edge in it. The second beat of the timer counts, not the
   * first: timers run before I/O, and edges that waited while the event loop was blocked are read between the two.
   */
  const windowEnd$ = (pin: Pin, { at }: GpioEdge) => timer(Math.min(ms, pin.mutedUntil - at), 0).pipe(elementAt(1));

  return (source$) =>
    source$.pipe(
      endWith(undefined),
      switchScan((pin, edge) => {
        if (edge === undefined) return of(settle(pin));
        const current = next(pin, edge);
        if (isSettled(current)) return of(current);
        return concat(of(current), windowEnd$(current, edge).pipe(map(() => settle(current))));
      }, initial),
      map(({ reports }) => reports),
      emitEach(),
    );
}
