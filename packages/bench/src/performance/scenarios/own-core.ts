import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import process from 'node:process';

const cores = availableParallelism();
const canBind = process.platform === 'linux' && cores > 1;

/**
 * Runs a task whose programs have the first core to themselves, while this process and its servers keep to the others. On one
 * core, the kernel would often let the server read a message before it returns to the program that wrote the message.
 *
 * `bind` turns a command into one that runs on the first core. On one core, and outside Linux, it changes nothing.
 */
export async function withOwnCore<T>(
  task: (bind: (command: readonly string[]) => readonly string[]) => Promise<T>,
): Promise<T> {
  if (!canBind) return task((command) => command);
  keepTo(`1-${cores - 1}`);
  try {
    return await task((command) => ['taskset', '--cpu-list', '0', ...command]);
  } finally {
    keepTo(`0-${cores - 1}`);
  }
}

function keepTo(list: string): void {
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', list, String(process.pid)], { stdio: 'ignore' });
}
