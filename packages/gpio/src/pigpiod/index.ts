export { pigpiod } from './pigpiod.ts';
export type { Pigpiod, PigpiodOptions } from './pigpiod.ts';
