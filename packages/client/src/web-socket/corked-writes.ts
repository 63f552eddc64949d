/** What can hold back writes to send them as one, as Node's sockets can. */
export interface Corkable {
  cork(): void;
  uncork(): void;
}

/** Lets the first write of a tick through at once; those that follow it leave together. */
export interface CorkedWrites {
  /** Does a write, and tells it whether it is held back. */
  readonly write: (task: (held: boolean) => void) => void;
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
  const write = (task: (held: boolean) => void) => {
    if (written && !corked) {
      corked = connection();
      corked?.cork();
      if (corked) forgetExit = beforeExit(flush);
    }
    task(corked !== undefined);
    if (written) return;
    written = true;
    queueMicrotask(endTick);
  };
  return { write, flush };
}

interface Host {
  readonly process?: {
    once?(event: 'exit', listener: () => void): unknown;
    removeListener?(event: 'exit', listener: () => void): unknown;
  };
}

const tasks = new Set<() => void>();
const runAll = () => tasks.forEach((task) => task());

/** Does something when the process exits, unless what it returns is called before; one listener serves all tasks. */
export function beforeExit(task: () => void): () => void {
  const { process } = globalThis as Host;
  if (tasks.size === 0) process?.once?.('exit', runAll);
  tasks.add(task);
  return () => {
    tasks.delete(task);
    if (tasks.size === 0) process?.removeListener?.('exit', runAll);
  };
}
