export { edges$, levels$, setLines, whyNotPigpio } from './pigpio.ts';
