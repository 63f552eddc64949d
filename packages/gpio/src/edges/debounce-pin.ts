import { concat, elementAt, endWith, map, mergeMap, type MonoTypeOperatorFunction, of, switchScan, timer } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';

interface Pin {
  /** The line's last change, reported or muted. */
  readonly last?: GpioEdge;
  /** The level that was reported last. */
  readonly reported?: 0 | 1;
  readonly mutedUntil: number;
  /** What this step reports. */
  readonly reports: readonly GpioEdge[];
}

const unheard: Pin = { mutedUntil: -Infinity, reports: [] };

/** `debounceEdges` for the edges of one pin. */
export function debouncePin(ms: number): MonoTypeOperatorFunction<GpioEdge> {
  const isSettled = ({ last, reported }: Pin) => last?.level === reported;

  /** The window has ended. What it reports mutes again: a bounce at the window's end would else pass as a press. */
  const settle = (pin: Pin): Pin => {
    if (pin.last === undefined || isSettled(pin)) return { ...pin, reports: [] };
    const { last, mutedUntil } = pin;
    return { last, reported: last.level, mutedUntil: mutedUntil + ms, reports: [last] };
  };

  /** Needs no timer to have fired before, so that late edges are judged as if they had been on time. */
  const hear = (pin: Pin, edge: GpioEdge): Pin => {
    const before = edge.at < pin.mutedUntil ? { ...pin, reports: [] } : settle(pin);
    if (edge.level === before.last?.level) return before;
    if (edge.at < before.mutedUntil) return { ...before, last: edge };
    const reports = [...before.reports, edge];
    return { last: edge, reported: edge.level, mutedUntil: edge.at + ms, reports };
  };

  /**
   * The end of the window, as seen from the arrival of an edge in it. Of the timer's two beats the second counts: timers
   * run before I/O, and edges that waited while the event loop was blocked are read between the two.
   */
  const windowEnd$ = (pin: Pin, { at }: GpioEdge) => timer(Math.min(ms, pin.mutedUntil - at), 0).pipe(elementAt(1));

  return (source$) =>
    source$.pipe(
      endWith(undefined),
      switchScan((pin, edge) => {
        if (edge === undefined) return of(settle(pin));
        const heard = hear(pin, edge);
        if (isSettled(heard)) return of(heard);
        return concat(of(heard), windowEnd$(heard, edge).pipe(map(() => settle(heard))));
      }, unheard),
      mergeMap(({ reports }) => reports),
    );
}
