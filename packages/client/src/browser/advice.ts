import type { advice as inNode } from '../link/end/advice.ts';

/** A web page knows no more about the end of a link than the end itself says. */
export const advice: typeof inNode = () => undefined;
