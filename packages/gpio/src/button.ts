import type { Observable } from 'rxjs';
import type { EdgesDriver, EdgesOptions } from './driver/edges-driver.ts';
import type { ButtonEvent } from './edges/button-event.ts';
import { buttonEvents } from './edges/button-events.ts';
import { checkMs } from './edges/check-ms.ts';
import { debounceEdges } from './edges/debounce-edges.ts';
import type { HoldsOptions } from './edges/holds.ts';

export interface ButtonOptions extends HoldsOptions, Omit<EdgesOptions, 'lines'> {
  /** The line of the button. 17 and `'17'` mean `GPIO17`. */
  readonly line: string | number;
  /** The driver that reads the line. */
  readonly edges$: EdgesDriver;
  /**
   * How long the contact may bounce, in ms. A press is reported at its first edge anyway. A tap shorter than this ends
   * late, so keep `holdMs` well above it.
   * @default 5
   */
  readonly debounceMs?: number | undefined;
  /**
   * How long a press must last to count, in ms. See {@link DebounceEdgesOptions}.
   * @default 0
   */
  readonly minMs?: number | undefined;
}

/**
 * The events of a button between a line and ground: 'pressed', 'held' and 'released'.
 *
 * The line is claimed on subscribe and freed on unsubscribe. Every 'released' has a 'pressed' before it.
 *
 * ```
 * line    -prp-----------rprp---
 * out     -p---------h---r------
 * ```
 *
 * @example
 * button$({ line: 17, edges$ }).subscribe(({ kind }) => console.log(kind));
 */
export function button$({
  line,
  edges$,
  debounceMs = 5,
  minMs,
  holdMs,
  repeatMs,
  ...wiring
}: ButtonOptions): Observable<ButtonEvent> {
  checkMs('debounceMs', debounceMs);
  return edges$({ lines: [line], ...wiring }).pipe(
    debounceEdges({ ms: debounceMs, minMs }),
    buttonEvents({ holdMs, repeatMs }),
  );
}
