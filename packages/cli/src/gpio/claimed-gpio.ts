import { tap } from 'rxjs';
import type { Claims } from '../vitals/claims.ts';
import type { GpioDriver } from './gpio-drivers.ts';

/** What a box has of a driver. The lines of a multiplexer are buttons. */
export type GpioPart = 'buttons' | 'lamps';

/** Wraps a driver so that it says what it has claimed. */
export function claimedGpio<Driver extends GpioDriver>(
  driver: Driver,
  { claimed }: Pick<Claims<GpioPart>, 'claimed'>,
): Driver {
  return {
    ...driver,
    edges$: (options) => driver.edges$({ ...options, onClaimed: () => claimed('buttons') }),
    setLines: (options) => driver.setLines({ ...options, onClaimed: () => claimed('lamps') }),
    lines$: (options) => driver.lines$(options).pipe(tap(() => claimed('buttons'))),
  };
}
