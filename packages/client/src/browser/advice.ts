import type { advice as inNode } from '../link/end/advice.ts';

/** A web page learns nothing about the end of a link beyond the end itself. */
export const advice: typeof inNode = () => undefined;
