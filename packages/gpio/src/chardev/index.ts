export { edges$ } from './edges.ts';
export { levels$ } from './levels.ts';
export { lines$ } from './lines.ts';
export { setLines } from './set-lines.ts';
export { whyNotChardev, type WhyNotChardevOptions } from './why-not-chardev.ts';
