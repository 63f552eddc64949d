import { Observable, type MonoTypeOperatorFunction } from 'rxjs';

/** Runs a task now, or, while another one runs, after it. */
export interface Trampoline {
  readonly run: (task: () => void) => void;
  /** Passes each value on as such a task. */
  readonly takeTurns: <T>() => MonoTypeOperatorFunction<T>;
}

/** A trampoline: a handler that causes the next event cannot make others see the two in the wrong order. */
export function trampoline(): Trampoline {
  const tasks: (() => void)[] = [];
  let running = false;
  const runAll = () => {
    running = true;
    try {
      for (let next = tasks.shift(); next; next = tasks.shift()) next();
    } finally {
      running = false;
      // A task that throws does not take the turn of those behind it.
      if (tasks.length > 0) runAll();
    }
  };
  const run = (task: () => void) => {
    tasks.push(task);
    if (!running) runAll();
  };
  return {
    run,
    takeTurns: () => (source) =>
      new Observable((subscriber) =>
        source.subscribe({
          next: (value) => run(() => subscriber.next(value)),
          error: (error: unknown) => run(() => subscriber.error(error)),
          complete: () => run(() => subscriber.complete()),
        }),
      ),
  };
}
