import type { Observable } from 'rxjs';
import type { HeldLines } from './held-lines.ts';
import type { LinesOptions } from './lines-options.ts';

/**
 * A driver of lines that are set and read step by step, as a multiplexer's: emits them once it holds them, then lasts.
 *
 * Bad options throw at once. The lines are claimed on subscribe, outputs at their `idle` levels, to which they return when
 * they are freed on unsubscribe. A line that somebody else holds is an error notification (see `busyPin`).
 *
 * @example
 * const level$ = (lines$: LinesDriver) => lines$({ outputs: [23], inputs: [18] }).pipe(map(({ get }) => get()));
 */
export type LinesDriver = (options: LinesOptions) => Observable<HeldLines>;
