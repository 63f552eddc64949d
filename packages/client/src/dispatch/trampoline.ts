/** Runs a task at once or, while another task runs, after it. */
export interface Trampoline {
  readonly run: (task: () => void) => void;
  /** Makes a function that runs `task` with its value in the same way. */
  readonly wrap: <T>(task: (value: T) => void) => (value: T) => void;
}

/** A trampoline: when a handler causes another event, everybody still sees the two events in order. */
export function trampoline(): Trampoline {
  const tasks: (() => void)[] = [];
  let running = false;
  const runWaiting = () => {
    running = true;
    try {
      for (let next = tasks.shift(); next; next = tasks.shift()) next();
    } finally {
      running = false;
      // A task that throws must not cancel the tasks behind it.
      if (tasks.length > 0) runWaiting();
    }
  };
  const wrap =
    <T>(task: (value: T) => void) =>
    (value: T) => {
      if (running) return void tasks.push(() => task(value));
      running = true;
      try {
        task(value);
      } finally {
        running = false;
        if (tasks.length > 0) runWaiting();
      }
    };
  return { run: wrap((task: () => void) => task()), wrap };
}
