import type { Observable } from 'rxjs';
import { levelsByPin, type LineLevels } from './line-levels.ts';
import { pinNames } from './pin-name.ts';

/**
 * A driver of lines that are set and read step by step, for example those of a multiplexer. It emits the lines once it
 * has claimed them, and does not complete.
 *
 * Bad options throw immediately. The Observable claims its lines on subscribe and sets the outputs to their `idle`
 * levels. On unsubscribe it sets them to these levels again and frees the lines. If another program holds a line, it
 * errors (see `busyPinError`).
 *
 * @example
 * const level$ = (lines$: LinesDriver) => lines$({ outputs: [23], inputs: [18] }).pipe(map(({ get }) => get()));
 */
export type LinesDriver = (options: LinesOptions) => Observable<ClaimedLines>;

/**
 * Lines that a driver has claimed, to be set and read synchronously: when `set` returns, the levels are on the wires.
 *
 * @example
 * const read = ({ set, get }: ClaimedLines) => {
 *   set({ GPIO23: 1 });
 *   return get()['GPIO18'];
 * };
 */
export interface ClaimedLines {
  /**
   * Sets outputs together. Outputs that are not named stay as they are. Throws on a line that is not one of the
   * outputs.
   */
  readonly set: (levels: LineLevels) => void;
  /** Reads all inputs. Returns their levels by full name; 1 is active. */
  readonly get: () => LineLevels;
}

/**
 * Which lines a driver sets and which it reads, and how they are wired.
 *
 * @example
 * const multiplexer: LinesOptions = { outputs: [23, 24, 25, 16], inputs: [18], idle: { 16: 1 } };
 */
export interface LinesOptions {
  /** The lines to set. 17 and `'17'` mean `GPIO17`. */
  readonly outputs: readonly (string | number)[];
  /** The lines to read. */
  readonly inputs: readonly (string | number)[];
  /**
   * The levels of outputs when they are claimed and when they are freed.
   * @default 0 for each output that is not named
   */
  readonly idle?: LineLevels;
  /**
   * The resistor that holds an open input.
   * @default 'up'
   */
  readonly pull?: 'up' | 'down' | 'none';
  /**
   * Whether an active input reads low.
   * @default true with `pull: 'up'`, otherwise false
   */
  readonly activeLow?: boolean;
}

/** Returns the options of a `LinesDriver` by full names. Throws on options that contradict each other. */
export function namedLines({ outputs, inputs, idle = {} }: LinesOptions) {
  const names = { outputs: pinNames(outputs, 'outputs'), inputs: pinNames(inputs, 'inputs') };
  pinNames([...outputs, ...inputs], 'outputs and inputs');
  const levels = new Map(names.outputs.map((pin): [string, 0 | 1] => [pin, 0]));
  levelsByPin(idle, names.outputs).forEach((level, pin) => levels.set(pin, level));
  return { ...names, idle: levels };
}
