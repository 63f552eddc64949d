import type { corkedWrites as inNode } from '../web-socket/corked-writes.ts';

/** A web page cannot cork a socket, so each write goes out at once. */
export const corkedWrites: typeof inNode = () => ({ write: (task) => task(false), flush: () => undefined });
