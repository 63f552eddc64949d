export { edges$ } from './edges.ts';
export { levels$ } from './levels.ts';
export { whyNotGpiomon, type WhyNotGpiomonOptions } from './why-not-gpiomon.ts';
