export { edges$ } from './edges.ts';
export { levels$ } from './levels.ts';
export { whyNotGpiomon } from './why-not-gpiomon.ts';
export type { WhyNotGpiomonOptions } from './why-not-gpiomon.ts';
