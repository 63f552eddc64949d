const tasks: (() => void)[] = [];

/** Registers an action for the end of the test, where `cleanUp` is called. */
export function atEnd(task: () => void): void {
  tasks.push(task);
}

/** Runs all registered actions, the last first. */
export function cleanUp(): void {
  for (let task = tasks.pop(); task; task = tasks.pop()) task();
}
