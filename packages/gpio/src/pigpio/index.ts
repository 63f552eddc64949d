export { edges$ } from './edges.ts';
export { levels$ } from './levels.ts';
export { setLines } from './set-lines.ts';
export { whyNotPigpio } from './why-not-pigpio.ts';
