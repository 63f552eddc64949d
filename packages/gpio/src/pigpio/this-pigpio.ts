import { pigpioDrivers } from './pigpio-drivers.ts';
import { pigpioEffects } from './pigpio-effects.ts';

/** The drivers of this process: it has one C library. */
export const thisPigpio = pigpioDrivers(pigpioEffects);
