import { concat, delay, endWith, map, mergeMap, of, type OperatorFunction, switchScan, timer } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import type { ButtonHold } from './button-event.ts';

interface Pin {
  /** The press that may become a hold. */
  readonly press?: GpioEdge;
  /** How many holds of the press were reported. */
  readonly reported: number;
  /** The holds that this step reports. */
  readonly reports: readonly ButtonHold[];
}

/** A wrong timestamp, for example a day off, must not fill the memory with holds. */
const mostMissed = 1000;

const open: Pin = { reported: 0, reports: [] };

/** `holds` for the edges of one pin. */
export function pinHolds(holdMs: number, repeatMs: number | undefined): OperatorFunction<GpioEdge, ButtonHold> {
  const hold = ({ pin, at }: GpioEdge, index: number): ButtonHold => {
    const heldMs = holdMs + index * (repeatMs ?? 0);
    return { kind: 'held', pin, at: at + heldMs, heldMs };
  };

  /** How many holds a press of this length has. */
  const count = (heldMs: number) => {
    if (heldMs < holdMs) return 0;
    return repeatMs === undefined ? 1 : 1 + Math.floor((heldMs - holdMs) / repeatMs);
  };

  /** The holds before this edge that the timer had no chance to report. */
  const missed = ({ press, reported }: Pin, { at }: GpioEdge) => {
    if (press === undefined) return [];
    const length = Math.min(mostMissed, Math.max(0, count(at - press.at) - reported));
    return Array.from({ length }, (_, index) => hold(press, reported + index));
  };

  // Timers run before I/O. The delay lets a release pass first that waited while the event loop was blocked.
  const moment$ = (repeatMs === undefined ? timer(holdMs) : timer(holdMs, repeatMs)).pipe(delay(0));

  return (source$) =>
    source$.pipe(
      endWith(undefined),
      switchScan((pin, edge) => {
        if (edge === undefined) return of(open);
        const current = { reported: 0, reports: missed(pin, edge) };
        if (edge.level === 0) return of(current);
        const reports$ = moment$.pipe(
          map((index): Pin => ({ press: edge, reported: index + 1, reports: [hold(edge, index)] })),
        );
        return concat(of({ ...current, press: edge }), reports$);
      }, open),
      mergeMap(({ reports }) => reports),
    );
}
