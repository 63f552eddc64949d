export { longPoll$ } from './long-poll.ts';
