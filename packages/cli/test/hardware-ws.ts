import process from 'node:process';
import { commandProcess } from './command-process.ts';

/** Arguments with which Node runs the command from source. */
export const commandLine = ['--conditions=@hardware-ws/source', '--import', 'tsx', 'packages/cli/src/main.ts'];

/** Runs the command from source, as a process that is killed at the end of the test. `within` runs it, for example in a private network. */
export function hardwareWs(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  within: readonly string[] = [],
) {
  return commandProcess([...within, process.execPath, ...commandLine, ...args], { env });
}
