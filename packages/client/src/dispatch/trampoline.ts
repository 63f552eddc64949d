/** Runs a task now, or, while another one runs, after it. */
export interface Trampoline {
  readonly run: (task: () => void) => void;
  /** The same of what is done with a value. */
  readonly wrap: <T>(task: (value: T) => void) => (value: T) => void;
}

/** A trampoline: a handler that causes the next event cannot make others see the two in the wrong order. */
export function trampoline(): Trampoline {
  const tasks: (() => void)[] = [];
  let running = false;
  const runWaiting = () => {
    running = true;
    try {
      for (let next = tasks.shift(); next; next = tasks.shift()) next();
    } finally {
      running = false;
      // A task that throws does not take the turn of those behind it.
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
