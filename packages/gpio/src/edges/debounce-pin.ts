import { elementAt, type Subscriber, type Subscription, timer } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';

/** A pin that is being debounced. */
export interface DebouncedPin {
  /** Judges an edge. It does not need a timer to have fired, so a late edge counts as if it had been on time. */
  readonly judge: (edge: GpioEdge) => void;
  /** Reports the level at which the pin settled, if it differs from the last report. */
  readonly settle: () => void;
}

/** `debounceEdges` for the edges of one pin. The subscriber gets the reports. */
export function debouncePin(ms: number, subscriber: Subscriber<GpioEdge>): DebouncedPin {
  /** The last change of the line, reported or muted. */
  let last: GpioEdge | undefined;
  /** The level of the last report. */
  let reported: 0 | 1 | undefined;
  let mutedUntil = -Infinity;
  let windowEnd: Subscription | undefined;

  const report = (edge: GpioEdge, until: number) => {
    reported = edge.level;
    mutedUntil = until;
    subscriber.next(edge);
  };
  /** A report here mutes the pin again: without that, a bounce at the end of the window would pass as a press. */
  const settle = () => {
    if (last && last.level !== reported) report(last, mutedUntil + ms);
  };
  /**
   * The end of the window, counted from the arrival of an edge in it. The second beat of the timer counts, not the
   * first: timers run before I/O, and edges that waited while the event loop was blocked are read between the two.
   */
  const settleAfter = (wait: number) => {
    const error = (error: unknown) => subscriber.error(error);
    windowEnd = timer(wait, 0).pipe(elementAt(1)).subscribe({ next: settle, error });
    subscriber.add(windowEnd);
  };
  return {
    judge(edge) {
      windowEnd?.unsubscribe();
      if (edge.at >= mutedUntil) settle();
      if (edge.level !== last?.level) {
        last = edge;
        if (edge.at >= mutedUntil) report(edge, edge.at + ms);
      }
      if (last.level !== reported) settleAfter(Math.min(ms, mutedUntil - edge.at));
    },
    settle,
  };
}
