import type { nodePoster as inNode } from '../long-poll/node-poster.ts';

/** A web page sends requests with `fetch`. */
export const nodePoster: typeof inNode = () => undefined;
