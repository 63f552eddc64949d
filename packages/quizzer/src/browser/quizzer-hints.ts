import type { quizzerHints as inNode } from '../protocol/quizzer-hints.ts';

/** A web page is not told of an HTTP status in place of a WebSocket. */
export const quizzerHints: typeof inNode = () => ({});
