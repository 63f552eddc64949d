import type { refusal as inNode } from '../web-socket/refusal.ts';

/** A web page does not see an answer without an upgrade. */
export const refusal: typeof inNode = () => ({ kind: 'closed', code: 1006, reason: '' });
