export { fallback } from './fallback.ts';
export type { FallbackOptions } from './fallback.ts';
export { longPoll$ } from './long-poll.ts';
