import type { Observable } from 'rxjs';
import type { EdgesOptions } from './edges-options.ts';
import type { GpioEdge } from './gpio-edge.ts';

/**
 * A driver: bad options throw at once; the cold Observable claims its lines on subscribe and frees them on unsubscribe.
 *
 * A line that somebody else holds is an error notification (see `busyPin`). It is I/O and nothing more: no debounce, no
 * mapping.
 *
 * @example
 * const buttons = (edges$: EdgesDriver) => edges$({ lines: ['GPIO17'] }).pipe(debounceEdges({ ms: 5 }));
 */
export type EdgesDriver = (options: EdgesOptions) => Observable<GpioEdge>;
