/** A socket that can hold back writes and send them as one, like Node's. */
export interface Corkable {
  cork(): void;
  uncork(): void;
}

/** Sends the first write of a tick at once, and the other writes of the tick together. */
export interface CorkedWrites {
  /** Runs a write, and passes it whether it is held back. */
  readonly write: (task: (held: boolean) => void) => void;
  /** Sends the writes that are held back. */
  readonly flush: () => void;
}

/**
 * Sends the writes of one tick in two pieces, so a press is not delayed, and fifty presses do not take fifty system calls. The
 * tick ends before any other event is handled. Without a socket to cork, for example in a browser, nothing is held back.
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

function runAll() {
  return tasks.forEach((task) => task());
}

/** Runs a task when the process exits, unless the returned function is called before. One listener serves all tasks. */
function beforeExit(task: () => void): () => void {
  const { process } = globalThis as Host;
  if (tasks.size === 0) process?.once?.('exit', runAll);
  tasks.add(task);
  return () => {
    tasks.delete(task);
    if (tasks.size === 0) process?.removeListener?.('exit', runAll);
  };
}
