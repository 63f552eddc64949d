import type { corkedWrites as inNode } from '../web-socket/corked-writes.ts';

/** A web page has nothing to cork: each write goes out at once. */
export const corkedWrites: typeof inNode = () => ({ write: (task) => task(false), flush: () => undefined });
