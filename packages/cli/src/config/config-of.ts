import { ConfigError } from '../config-error.ts';
import type { CheckedConfig } from './check-config.ts';
import { problemCount } from './problem-count.ts';
import { problemLines } from './problem-lines.ts';

/** What a file says; throws one {@link ConfigError} with all that is to be said about it, and what follows, if there are errors. */
export function configOf<T>({ config, problems }: CheckedConfig<T>, consequence = 'nothing started'): T {
  if (config !== undefined) return config;
  const report = problems.flatMap(problemLines).join('\n');
  // A file that cannot be read has nothing in it to count.
  if (problems.every(({ line }) => line === undefined)) throw new ConfigError(report);
  throw new ConfigError(`${report}\n${problemCount(problems)}, ${consequence}`);
}
