export type { PigpiodAddress } from './daemon-link.ts';
export { pigpiod } from './pigpiod.ts';
export type { Pigpiod, PigpiodOptions } from './pigpiod.ts';
export { whyNotPigpiod } from './why-not-pigpiod.ts';
