import { GpioError } from '@hardware-ws/gpio';
import {
  defer,
  filter,
  repeat,
  retry,
  share,
  switchMap,
  take,
  tap,
  throwError,
  timer,
  type MonoTypeOperatorFunction,
} from 'rxjs';
import type { RealGpioDriver } from './gpio-drivers.ts';

export interface ReclaimingGpioOptions {
  /** What is in the way of the driver; undefined once nothing is. */
  readonly whyNot: () => Promise<string | undefined>;
  readonly log: { info(text: string): void; warn(text: string): void };
}

/** The wait before the next look, in ms: it doubles from the first to the longest. */
const firstMs = 250;
const longestMs = 5000;

/**
 * A driver that works already and whose daemon may go away: what is lost waits until the daemon answers again, and is then
 * claimed again, buttons and lamps. That it is gone and that it is back is logged once each.
 */
export function reclaimingGpio(driver: RealGpioDriver, { whyNot, log }: ReclaimingGpioOptions): RealGpioDriver {
  let why = '';
  const back$ = defer(() => {
    log.warn(`${why}. Buttons and lamps wait until it answers again.`);
    return timer(firstMs).pipe(
      switchMap(whyNot),
      repeat({ delay: (count) => timer(Math.min(longestMs, firstMs * 2 ** (count - 1))) }),
      filter((obstacle) => obstacle === undefined),
      take(1),
      tap(() => log.info('The driver of the pins answers again: buttons and lamps are claimed again.')),
    );
  }).pipe(share());
  const delay = (error: Error) => {
    const isGone = error instanceof GpioError && (error.kind === 'failed' || error.kind === 'absent');
    if (!isGone) return throwError(() => error);
    why = error.message;
    return back$;
  };
  const lasting = <T>(): MonoTypeOperatorFunction<T> => retry({ delay });
  return {
    ...driver,
    edges$: (options) => driver.edges$(options).pipe(lasting()),
    setLines: (options) => (levels$) => levels$.pipe(driver.setLines(options), lasting()),
  };
}
