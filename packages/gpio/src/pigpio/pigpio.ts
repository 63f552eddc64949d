import { pigpioDrivers } from './pigpio-drivers.ts';
import { pigpioEffects } from './pigpio-effects.ts';
import type { MonoTypeOperatorFunction, Observable } from 'rxjs';
import type { EdgesOptions, GpioEdge } from '../driver/edges-driver.ts';
import type { LevelsOptions } from '../driver/levels-driver.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import type { OutputsOptions } from '../driver/outputs-driver.ts';
import { loadPigpio } from './load-pigpio.ts';

/** The drivers of this process: it has one C library. */
export const thisPigpio = pigpioDrivers(pigpioEffects);

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

/**
 * The levels of pins of a Raspberry Pi 0 to 4, read once through npm's pigpio; needs root.
 *
 * @example
 * levels$({ lines: ['GPIO17', 27], pull: 'up' }).subscribe(console.log); // { GPIO17: 0, GPIO27: 1 }
 */
export function levels$(options: LevelsOptions): Observable<LineLevels> {
  return thisPigpio.levels$(options);
}

/**
 * Sets lines of a Raspberry Pi 0 to 4, through npm's pigpio, to the levels that come, and emits them once they are set.
 *
 * Lines that go the same way change together. They are inactive first, and at the end, an error or unsubscribe included,
 * again.
 *
 * ```
 * in    -a-b-|         a = { GPIO5: 1 }, b = { GPIO5: 0, GPIO6: 1 }
 * out   -a-b-|
 * ```
 *
 * @example
 * of({ GPIO23: 1, GPIO24: 0, GPIO25: 1 } as const).pipe(setLines({ lines: [23, 24, 25] })).subscribe();
 */
export function setLines(options: OutputsOptions): MonoTypeOperatorFunction<LineLevels> {
  return thisPigpio.setLines(options);
}

/**
 * Why pins cannot be had by npm's `pigpio` on this machine; undefined if nothing is in the way. It starts nothing.
 *
 * @example
 * const reason = await whyNotPigpio(); // 'pigpio needs a Raspberry Pi, which this is not'
 */
export function whyNotPigpio(): Promise<string | undefined> {
  return loadPigpio(pigpioEffects).then(
    () => undefined,
    (error: unknown) => (error as Error).message,
  );
}
