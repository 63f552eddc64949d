import type { advice as inNode } from '../link/end/advice.ts';

/** What a web page knows of why a link ended beyond what the end says: nothing. */
export const advice: typeof inNode = () => undefined;
