const tasks: (() => void)[] = [];

/** Registers a function that `cleanUp` calls at the end of the test. */
export function atEnd(task: () => void): void {
  tasks.push(task);
}

/** Calls the registered functions, the last one first. */
export function cleanUp(): void {
  for (let task = tasks.pop(); task; task = tasks.pop()) task();
}
