import type { MonoTypeOperatorFunction, Observable } from 'rxjs';
import type { EdgesOptions, GpioEdge } from '../driver/edges-driver.ts';
import type { LevelsOptions } from '../driver/levels-driver.ts';
import type { LineLevels } from '../driver/line-levels.ts';
import type { OutputsOptions } from '../driver/outputs-driver.ts';
import { loadPigpio } from './load-pigpio.ts';
import { pigpioDrivers } from './pigpio-drivers.ts';
import { pigpioEffects } from './pigpio-effects.ts';

/** The drivers of this process, which has only one C library. */
const thisPigpio = pigpioDrivers(pigpioEffects);

/**
 * The edges of pins of a Raspberry Pi 0 to 4, through npm's pigpio, an optional peer dependency with a C library. It
 * needs root.
 *
 * Lines are GPIO0 to GPIO31. `at` is the library's own timestamp, exact to a few microseconds. The library starts with
 * the first subscription and ends with the last one. Meanwhile no other process can use it, and no pigpiod can run. The
 * library takes over all signals: the process gets those back that it already listens to, and every other signal ends
 * the process. It does not report lost edges.
 *
 * @example
 * edges$({ lines: ['GPIO17', 27], pull: 'up' }).pipe(debounceEdges(), buzzerPresses({ 17: 1, 27: 2 }));
 */
export function edges$(options: EdgesOptions): Observable<GpioEdge> {
  return thisPigpio.edges$(options);
}

/**
 * Reads the levels of pins of a Raspberry Pi 0 to 4 once, through npm's pigpio. It needs root.
 *
 * @example
 * levels$({ lines: ['GPIO17', 27], pull: 'up' }).subscribe(console.log); // { GPIO17: 0, GPIO27: 1 }
 */
export function levels$(options: LevelsOptions): Observable<LineLevels> {
  return thisPigpio.levels$(options);
}

/**
 * Sets lines of a Raspberry Pi 0 to 4 to the source's levels, through npm's pigpio, and emits the levels once they are
 * set.
 *
 * Lines that change to the same level change together. All lines are inactive first, and again when the stream ends,
 * also by an error or by unsubscribe.
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
 * Returns why `gpio/pigpio` does not work on this machine, or undefined if it works. It does not start the library.
 *
 * @example
 * const reason = await whyNotPigpio(); // 'pigpio needs a Raspberry Pi, and this machine is not one'
 */
export function whyNotPigpio(): Promise<string | undefined> {
  return loadPigpio(pigpioEffects).then(
    () => undefined,
    (error: unknown) => (error as Error).message,
  );
}
