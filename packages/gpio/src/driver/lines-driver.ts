import type { Observable } from 'rxjs';
import { levelsByPin, type LineLevels } from './line-levels.ts';
import { pinNames } from './pin-name.ts';

/**
 * A driver of lines that are set and read step by step, as a multiplexer's: emits them once it holds them, then lasts.
 *
 * Bad options throw at once. The lines are claimed on subscribe, outputs at their `idle` levels, to which they return when
 * they are freed on unsubscribe. A line that somebody else holds is an error notification (see `busyPinError`).
 *
 * @example
 * const level$ = (lines$: LinesDriver) => lines$({ outputs: [23], inputs: [18] }).pipe(map(({ get }) => get()));
 */
export type LinesDriver = (options: LinesOptions) => Observable<ClaimedLines>;

/**
 * Lines that are ours for now, to be set and read at once: what was set is on the wire when `set` returns.
 *
 * @example
 * const read = ({ set, get }: ClaimedLines) => {
 *   set({ GPIO23: 1 });
 *   return get()['GPIO18'];
 * };
 */
export interface ClaimedLines {
  /** Sets outputs, together; those that are not named stay. Throws on a line that is no output of ours. */
  readonly set: (levels: LineLevels) => void;
  /** The levels of all inputs, by full name; 1 is active. */
  readonly get: () => LineLevels;
}

/**
 * Which lines a driver is to set and which to read, and how they are wired.
 *
 * @example
 * const multiplexer: LinesOptions = { outputs: [23, 24, 25, 16], inputs: [18], idle: { 16: 1 } };
 */
export interface LinesOptions {
  /** The lines to set; 17 and `'17'` mean `GPIO17`. */
  readonly outputs: readonly (string | number)[];
  /** The lines to read. */
  readonly inputs: readonly (string | number)[];
  /**
   * What outputs are at when they are claimed, and when they are freed again.
   * @default 0, each that is not named
   */
  readonly idle?: LineLevels;
  /**
   * The resistor that holds an open input.
   * @default 'up'
   */
  readonly pull?: 'up' | 'down' | 'none';
  /**
   * Whether an active input reads 0.
   * @default true with `pull: 'up'`, else false
   */
  readonly activeLow?: boolean;
}

/** What a `LinesDriver` is asked for, by full names; throws on what cannot be meant. */
export function namedLines({ outputs, inputs, idle = {} }: LinesOptions) {
  const names = { outputs: pinNames(outputs, 'outputs'), inputs: pinNames(inputs, 'inputs') };
  pinNames([...outputs, ...inputs], 'outputs and inputs');
  const levels = new Map(names.outputs.map((pin): [string, 0 | 1] => [pin, 0]));
  levelsByPin(idle, names.outputs).forEach((level, pin) => levels.set(pin, level));
  return { ...names, idle: levels };
}
