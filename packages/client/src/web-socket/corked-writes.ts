import { beforeExit } from './before-exit.ts';

/** What can hold back writes to send them as one, as Node's sockets can. */
export interface Corkable {
  cork(): void;
  uncork(): void;
}

/** Lets the first write of a tick through at once; those that follow it leave together. */
export interface CorkedWrites {
  /** To be called before each write. */
  readonly beforeWrite: () => void;
  /** Lets go of what is held back, now. */
  readonly flush: () => void;
}

/**
 * Writes of one tick in two pieces: a press is not delayed, and fifty of them do not take fifty system calls. The tick ends
 * before any other event is handled. Nothing is held back where there is nothing to cork, as in a browser.
 */
export function corkedWrites(connection: () => Corkable | undefined): CorkedWrites {
  let written = false;
  let corked: Corkable | undefined;
  let forgetExit: () => void = () => undefined;
  const flush = () => {
    if (!corked) return;
    corked.uncork();
    corked = undefined;
    forgetExit();
  };
  const endTick = () => {
    written = false;
    flush();
  };
  const beforeWrite = () => {
    if (!written) {
      written = true;
      queueMicrotask(endTick);
    } else if (!corked) {
      corked = connection();
      if (!corked) return;
      corked.cork();
      forgetExit = beforeExit(flush);
    }
  };
  return { beforeWrite, flush };
}
