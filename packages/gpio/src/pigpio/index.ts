export { edges$ } from './pigpio.ts';
export { levels$ } from './pigpio.ts';
export { setLines } from './pigpio.ts';
export { whyNotPigpio } from './pigpio.ts';
