export { edges$ } from './edges.ts';
export { lines$ } from './lines.ts';
export { setLines } from './set-lines.ts';
