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
import type { Claims } from '../vitals/claims.ts';
import type { GpioPart } from './claimed-gpio.ts';
import type { RealGpioDriver } from './gpio-drivers.ts';

export interface ReclaimingGpioOptions {
  /** The reason why the driver does not work, or `undefined` once it works. */
  readonly whyNot: () => Promise<string | undefined>;
  readonly log: { info(text: string): void; warn(text: string): void };
  /** Called when a part is lost. */
  readonly lost: Claims<GpioPart>['lost'];
}

/** The delay between attempts, in ms. It doubles from the first to the longest. */
const firstMs = 250;
const longestMs = 5000;

/**
 * Wraps a driver whose daemon may go away. When that happens, buttons and lamps wait until the daemon answers again and are then
 * claimed again. The loss and the return are each logged once.
 */
export function reclaimingGpio(driver: RealGpioDriver, { whyNot, log, lost }: ReclaimingGpioOptions): RealGpioDriver {
  let why = '';
  const back$ = defer(() => {
    log.warn(`${why}. Buttons and lamps do not work until it answers again.`);
    return timer(firstMs).pipe(
      switchMap(whyNot),
      repeat({ delay: (count) => timer(Math.min(longestMs, firstMs * 2 ** (count - 1))) }),
      filter((obstacle) => obstacle === undefined),
      take(1),
      tap(() => log.info('The GPIO driver answers again. Buttons and lamps work again.')),
    );
  }).pipe(share());
  const delay = (part: GpioPart) => (error: Error) => {
    const isGone = error instanceof GpioError && (error.kind === 'failed' || error.kind === 'absent');
    if (!isGone) return throwError(() => error);
    why = error.message;
    lost(part, why);
    return back$;
  };
  const lasting = <T>(part: GpioPart): MonoTypeOperatorFunction<T> => retry({ delay: delay(part) });
  return {
    ...driver,
    edges$: (options) => driver.edges$(options).pipe(lasting('buttons')),
    setLines: (options) => (levels$) => levels$.pipe(driver.setLines(options), lasting('lamps')),
  };
}
