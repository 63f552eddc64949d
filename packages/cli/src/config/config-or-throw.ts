import { ConfigError } from '../config-error.ts';
import type { CheckedConfig } from './check-config.ts';
import { problemCount, problemLines } from './config-problem.ts';

/** What a file says; throws one {@link ConfigError} with all errors, and what follows of them, if there are any. */
export function configOrThrow<T>({ config, problems }: CheckedConfig<T>, consequence = 'nothing started'): T {
  if (config !== undefined) return config;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const report = errors.flatMap(problemLines).join('\n');
  // A file that cannot be read has nothing in it to count.
  if (errors.every(({ line }) => line === undefined)) throw new ConfigError(report);
  throw new ConfigError(`${report}\n${problemCount(errors)}, ${consequence}`);
}
