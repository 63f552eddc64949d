import { identity, ignoreElements, Observable, type OperatorFunction, tap } from 'rxjs';
import type { GpioEdge } from '../driver/edges-driver.ts';
import { checkMs } from './check-ms.ts';
import { type DebouncedPin, debouncePin } from './debounce-pin.ts';
import { dropSpikes } from './drop-spikes.ts';

export interface DebounceEdgesOptions {
  /**
   * How long a pin is muted after each report, in ms.
   * @default 5
   */
  readonly ms?: number;
  /**
   * How long a pin must stay at a level before the change counts, in ms. Anything shorter is interference. Reports come
   * that much later, but keep the `at` of the first edge. 1 to 2 ms suit long cables. See {@link dropSpikes}.
   * @default 0, and the first edge is reported immediately
   */
  readonly minMs?: number | undefined;
}

/**
 * Reports the first edge of a pin immediately, mutes the pin for `ms`, then reports the level at which the pin settled,
 * if it differs.
 *
 * ```
 * ms: 5                            p = pressed, r = released
 * in    prp-------rprpr---------|
 * out   p---------r-------------|
 * in    p-r---------------------|
 * out   p----r------------------|
 * ```
 *
 * Put it before you tell presses from releases. The levels of a pin alternate, and the last one is the level of the
 * line, so no release is lost. The report at the end of a window keeps the `at` of the edge that it reports. It mutes
 * the pin for another `ms` from the end of the window, so two presses of one pin are at least `ms` apart. When the
 * source completes, the settled levels are reported immediately. The operator keeps a few fields for each pin.
 *
 * Only `at` counts. Edges that arrive late give the same reports as edges that arrive in time, as long as the edges of
 * a pin arrive in order and none arrives after the settled level of its window was reported. That report cannot be
 * taken back, and the late edge counts for the next window.
 *
 * @example
 * edges$({ lines: ['GPIO17'], pull: 'up' }).pipe(debounceEdges({ ms: 5 }), buzzerPresses({ GPIO17: 1 }));
 */
export function debounceEdges({ ms = 5, minMs = 0 }: DebounceEdgesOptions = {}): OperatorFunction<GpioEdge, GpioEdge> {
  checkMs('ms', ms);
  checkMs('minMs', minMs);
  const lasting = minMs > 0 ? dropSpikes({ ms: minMs }) : identity;
  return (source$) =>
    new Observable((subscriber) => {
      const pins = new Map<string, DebouncedPin>();
      const judge = (edge: GpioEdge) => {
        let pin = pins.get(edge.pin);
        if (!pin) pins.set(edge.pin, (pin = debouncePin(ms, subscriber)));
        pin.judge(edge);
      };
      const complete = () => pins.forEach(({ settle }) => settle());
      source$.pipe(lasting, tap({ next: judge, complete }), ignoreElements()).subscribe(subscriber);
    });
}
