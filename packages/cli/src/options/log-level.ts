import { InvalidArgumentError } from 'commander';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

const levels: ReadonlyMap<string, LogLevel> = new Map([
  ['debug', 'debug'],
  ['info', 'info'],
  ['warn', 'warn'],
  ['warning', 'warn'],
  ['error', 'error'],
  ['critical', 'fatal'],
]);

/** A log level by the name that a person or the quizzer gives it, in any case. */
export function logLevel(name: string): LogLevel {
  const level = levels.get(name.toLowerCase());
  if (!level) throw new InvalidArgumentError(`Give one of ${[...levels.keys()].join(', ')}.`);
  return level;
}
