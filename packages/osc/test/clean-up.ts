const tasks: (() => void)[] = [];

/** Has something done at the end of the test, as `cleanUp` is called there. */
export function atEnd(task: () => void): void {
  tasks.push(task);
}

/** Does all that was to be done at the end, the last first. */
export function cleanUp(): void {
  for (let task = tasks.pop(); task; task = tasks.pop()) task();
}
