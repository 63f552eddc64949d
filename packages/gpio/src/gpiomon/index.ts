export { edges$ } from './edges.ts';
export { whyNotGpiomon } from './why-not-gpiomon.ts';
export type { WhyNotGpiomonOptions } from './why-not-gpiomon.ts';
