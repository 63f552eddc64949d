import process from 'node:process';
import { isDeepStrictEqual } from 'node:util';
import type { Command } from 'commander';
import { ConfigError } from '../config-error.ts';
import { configOrThrow } from '../config/config-or-throw.ts';
import { logger } from '../output/logger.ts';
import { checkRun, type CheckedRun } from './check-run.ts';
import { commandLine } from './command-line.ts';

type Running = NonNullable<CheckedRun['config']>;

/**
 * Checks the file at each SIGHUP. If it is wrong, the command continues. Otherwise the command ends as after SIGTERM, and the service
 * manager starts it again with the new file. A command that reloads its own keys ends only if the others have changed.
 */
export function restartOnHangup(file: string, program: Command, running: Running): void {
  const format = running.values['log_format'] === 'json' ? 'json' : 'human';
  const log = logger({ name: 'run', level: 'info', format });
  const wordsOf = (config: Running) => [config.command.name(), ...commandLine(file, config)];
  const words = wordsOf(running);
  const { reloads = false, check } = running.runnable;
  process.on('SIGHUP', () => {
    try {
      const next = configOrThrow(checkRun(file, program), 'nothing changed');
      if (reloads && isDeepStrictEqual(wordsOf(next), words)) return;
      log.info(`${file} is right: ending, to start again with it`);
      process.kill(process.pid, 'SIGTERM');
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      const saysItself = reloads && check(file).some(({ severity }) => severity === 'error');
      const lines = saysItself ? [] : `the running configuration stays: ${error.message}`.split('\n');
      for (const line of lines) log.warn(line);
    }
  });
}
