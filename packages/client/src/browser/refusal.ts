import type { refusal as inNode } from '../web-socket/refusal.ts';

/** A web page is not told of an answer that is no upgrade. */
export const refusal: typeof inNode = () => ({ kind: 'closed', code: 1006, reason: '' });
