export type { PigpiodAddress } from './daemon-link.ts';
export { pigpiod, type Pigpiod, type PigpiodOptions } from './pigpiod.ts';
export { whyNotPigpiod } from './why-not-pigpiod.ts';
