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
