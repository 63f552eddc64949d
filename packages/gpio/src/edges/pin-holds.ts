import { concat, delay, endWith, map, mergeMap, of, type OperatorFunction, switchScan, timer } from 'rxjs';
import type { ButtonHold } from './button-event.ts';
import type { GpioEdge } from '../driver/edges-driver.ts';

interface Pin {
  /** The press that may become a hold. */
  readonly press?: GpioEdge;
  /** How many holds of it were reported. */
  readonly told: number;
  /** What this step reports. */
  readonly reports: readonly ButtonHold[];
}

/** A stamp that is wrong by a day may not fill the memory with holds. */
const mostMissed = 1000;

const open: Pin = { told: 0, reports: [] };

/** `holds` for the edges of one pin. */
export function pinHolds(holdMs: number, repeatMs: number | undefined): OperatorFunction<GpioEdge, ButtonHold> {
  const hold = ({ pin, at }: GpioEdge, index: number): ButtonHold => {
    const heldMs = holdMs + index * (repeatMs ?? 0);
    return { kind: 'held', pin, at: at + heldMs, heldMs };
  };

  /** How many holds a press of that length has. */
  const count = (heldMs: number) => {
    if (heldMs < holdMs) return 0;
    return repeatMs === undefined ? 1 : 1 + Math.floor((heldMs - holdMs) / repeatMs);
  };

  /** What the timer had no chance to report before this edge. */
  const missed = ({ press, told }: Pin, { at }: GpioEdge) => {
    if (press === undefined) return [];
    const length = Math.min(mostMissed, Math.max(0, count(at - press.at) - told));
    return Array.from({ length }, (_, index) => hold(press, told + index));
  };

  // Timers run before I/O: the delay lets a release that waited while the event loop was blocked in first.
  const moment$ = (repeatMs === undefined ? timer(holdMs) : timer(holdMs, repeatMs)).pipe(delay(0));

  return (source$) =>
    source$.pipe(
      endWith(undefined),
      switchScan((pin, edge) => {
        if (edge === undefined) return of(open);
        const heard = { told: 0, reports: missed(pin, edge) };
        if (edge.level === 0) return of(heard);
        const told$ = moment$.pipe(
          map((index): Pin => ({ press: edge, told: index + 1, reports: [hold(edge, index)] })),
        );
        return concat(of({ ...heard, press: edge }), told$);
      }, open),
      mergeMap(({ reports }) => reports),
    );
}
