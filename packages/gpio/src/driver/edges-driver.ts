import type { Observable } from 'rxjs';

/**
 * A driver: bad options throw at once; the cold Observable claims its lines on subscribe and frees them on unsubscribe.
 *
 * A line that somebody else holds is an error notification (see `busyPinError`). It is I/O and nothing more: no debounce, no
 * mapping.
 *
 * @example
 * const buttons = (edges$: EdgesDriver) => edges$({ lines: ['GPIO17'] }).pipe(debounceEdges({ ms: 5 }));
 */
export type EdgesDriver = (options: EdgesOptions) => Observable<GpioEdge>;

/**
 * One change of one line, as a driver reports it.
 *
 * @example
 * const pressed: GpioEdge = { pin: 'GPIO17', level: 1, at: 4170.25 };
 */
export interface GpioEdge {
  /** The line's name. */
  readonly pin: string;
  /** 1 is active (pressed): the driver has already inverted lines that are active low. */
  readonly level: 0 | 1;
  /** When it happened, in ms on the monotonic clock (the origin of `process.hrtime`), never when it was read. */
  readonly at: number;
}

/**
 * Edges that were counted and could not be kept: the queue for them was full, for the program was busy for too long.
 *
 * @example
 * const lost: LostEdges = { count: 3, pins: ['GPIO17'] };
 */
export interface LostEdges {
  /** How many. */
  readonly count: number;
  /** The lines that they were of; of several, one or more. */
  readonly pins: readonly string[];
}

/**
 * What every driver is asked for: which lines, and how they are wired.
 *
 * @example
 * const toGround: EdgesOptions = { lines: ['GPIO17', 27], pull: 'up' };
 */
export interface EdgesOptions {
  /** The lines to watch; 17 and `'17'` mean `GPIO17`. */
  readonly lines: readonly (string | number)[];
  /**
   * The resistor that holds an open line.
   * @default 'up'
   */
  readonly pull?: 'up' | 'down' | 'none';
  /**
   * Whether a pressed button reads 0.
   * @default true with `pull: 'up'`, else false
   */
  readonly activeLow?: boolean;
  /**
   * Is told of edges that were lost; the driver then goes on.
   * @default a warning of the process (`process.emitWarning`), from drivers that can lose edges
   */
  readonly onLost?: (edges: LostEdges) => void;
}
