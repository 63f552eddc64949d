import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';

type Command = readonly string[];

/**
 * Runs a task whose programs have a core to themselves, while this process and its servers keep to the others. On one core, the
 * kernel would often let the server read a message before it returns to the program that wrote the message.
 *
 * `bind` turns a command into one that runs on that core. With one core, and outside Linux, it changes nothing.
 */
export async function withOwnCore<T>(task: (bind: (command: Command) => Command) => Promise<T>): Promise<T> {
  const cores = allowedCores();
  const [own, ...others] = cores;
  if (own === undefined || others.length === 0) return task((command) => command);
  keepTo(others);
  try {
    return await task((command) => ['taskset', '--cpu-list', String(own), ...command]);
  } finally {
    keepTo(cores);
  }
}

/** The cores that this process may use, which a container may limit. */
function allowedCores(): readonly number[] {
  if (process.platform !== 'linux') return [];
  const list = /^Cpus_allowed_list:\s+(\S+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1] ?? '';
  return list.split(',').flatMap((range) => {
    const [first = NaN, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, n) => first + n);
  });
}

function keepTo(cores: readonly number[]): void {
  const list = cores.join(',');
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', list, String(process.pid)], { stdio: 'ignore' });
}
