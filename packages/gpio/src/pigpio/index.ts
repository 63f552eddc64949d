export { edges$ } from './edges.ts';
export { levels$ } from './levels.ts';
export { setLines } from './set-lines.ts';
