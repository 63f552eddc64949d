export { edges$ } from './edges.ts';
export { setLines } from './set-lines.ts';
