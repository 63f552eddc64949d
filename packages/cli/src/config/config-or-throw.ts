import { ConfigError } from '../config-error.ts';
import type { CheckedConfig } from './check-config.ts';
import { problemCount, problemLines } from './config-problem.ts';

/** Returns the contents of a file. Throws one {@link ConfigError} with all errors and their consequence, if there are any. */
export function configOrThrow<T>({ config, problems }: CheckedConfig<T>, consequence = 'nothing started'): T {
  if (config !== undefined) return config;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const report = errors.flatMap(problemLines).join('\n');
  // A file that cannot be read has no errors to count.
  if (errors.every(({ line }) => line === undefined)) throw new ConfigError(report);
  throw new ConfigError(`${report}\n${problemCount(errors)}, ${consequence}`);
}
