import type { Observable } from 'rxjs';
import type { EdgesOptions } from '../driver/edges-options.ts';
import type { GpioEdge } from '../driver/gpio-edge.ts';
import { thisPigpio } from './this-pigpio.ts';

/**
 * Edges of pins of a Raspberry Pi 0 to 4, through npm's pigpio, an optional peer with a C library of its own; needs root.
 *
 * Lines are GPIO0 to GPIO31; `at` is the library's own timestamp, to a few microseconds. The library starts with the first
 * subscription and ends with the last. Nothing but this process may use it meanwhile, a pigpiod included. It takes all
 * signals for itself: those that the process listens to by then are given back, the others end the process by the
 * library's own hand. It tells of no edges that were lost.
 *
 * @example
 * edges$({ lines: ['GPIO17', 27], pull: 'up' }).pipe(debounceEdges(), buzzerPresses({ 17: 1, 27: 2 }));
 */
export function edges$(options: EdgesOptions): Observable<GpioEdge> {
  return thisPigpio.edges$(options);
}
