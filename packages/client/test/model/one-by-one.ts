/** Runs tasks. A task that is added while another one runs is run after it. */
export function oneByOne(): (task: () => void) => void {
  const tasks: (() => void)[] = [];
  return (task) => {
    if (tasks.push(task) > 1) return;
    for (let [next] = tasks; next; [next] = tasks) {
      next();
      tasks.shift();
    }
  };
}
