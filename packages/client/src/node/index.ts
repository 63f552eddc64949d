export { shutdown$ } from './shutdown.ts';
