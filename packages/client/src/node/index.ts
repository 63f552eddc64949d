export { shutdown$ } from './shutdown.ts';
export type { ShutdownOptions, ShutdownSignal } from './shutdown.ts';
