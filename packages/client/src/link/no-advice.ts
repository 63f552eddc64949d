import type { advice as nodeAdvice } from './advice.ts';

/** What a web page knows of why a link ended beyond what the end says: nothing. */
export const advice: typeof nodeAdvice = () => undefined;
