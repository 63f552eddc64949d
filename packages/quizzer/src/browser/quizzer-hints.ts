import type { quizzerHints as inNode } from '../protocol/quizzer-hints.ts';

/** A browser does not show a web page the HTTP status of a failed WebSocket. */
export const quizzerHints: typeof inNode = () => ({});
