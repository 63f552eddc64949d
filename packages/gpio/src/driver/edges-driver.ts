import type { Observable } from 'rxjs';

/**
 * One change of one line, as a driver reports it.
 *
 * @example
 * const pressed: GpioEdge = { pin: 'GPIO17', level: 1, at: 4170.25 };
 */
export interface GpioEdge {
  /** The name of the line. */
  readonly pin: string;
  /** 1 is active (pressed), 0 is inactive. The driver has already inverted lines that are active low. */
  readonly level: 0 | 1;
  /** When the line changed, in ms on the monotonic clock (the origin of `process.hrtime`). It is not when the edge was read. */
  readonly at: number;
}

/**
 * Edges that a driver counted but could not report, because a queue was full.
 *
 * @example
 * const lost: LostEdges = { count: 3, pins: ['GPIO17'] };
 */
export interface LostEdges {
  /** The number of lost edges. */
  readonly count: number;
  /** The lines that may have changed. At least one of them did. */
  readonly pins: readonly string[];
}

/**
 * Which lines a driver watches, and how they are wired.
 *
 * @example
 * const toGround: EdgesOptions = { lines: ['GPIO17', 27], pull: 'up' };
 */
export interface EdgesOptions {
  /** The lines to watch. 17 and `'17'` mean `GPIO17`. */
  readonly lines: readonly (string | number)[];
  /**
   * The resistor that holds an open line.
   * @default 'up'
   */
  readonly pull?: 'up' | 'down' | 'none';
  /**
   * Whether a pressed button pulls its line low.
   * @default true with `pull: 'up'`, otherwise false
   */
  readonly activeLow?: boolean;
  /**
   * Called once the driver has claimed all lines. It reports every edge from then on.
   * @default nothing is called
   */
  readonly onClaimed?: () => void;
  /**
   * Called when edges were lost. The driver continues.
   * @default a warning of the process (`process.emitWarning`), from drivers that can lose edges
   */
  readonly onLost?: (edges: LostEdges) => void;
}

/**
 * A driver of inputs: a function that creates a cold Observable of edges. It does I/O and nothing else: no debouncing, no
 * mapping, no retrying.
 *
 * Bad options throw immediately. The Observable claims its lines on subscribe and frees them on unsubscribe. If another
 * program holds a line, the Observable errors (see `busyPinError`).
 *
 * @example
 * const buttons = (edges$: EdgesDriver) => edges$({ lines: ['GPIO17'] }).pipe(debounceEdges({ ms: 5 }));
 */
export type EdgesDriver = (options: EdgesOptions) => Observable<GpioEdge>;
