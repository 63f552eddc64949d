import { ConfigError } from './config-error.ts';

export type LogLevel = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

const levels: Readonly<Record<string, LogLevel>> = {
  debug: 'debug',
  info: 'info',
  warn: 'warn',
  warning: 'warn',
  error: 'error',
  critical: 'fatal',
};

/** A log level by the name that a person or the quizzer gives it, in any case. */
export function logLevel(name: string): LogLevel {
  const level = levels[name.toLowerCase()];
  if (!level)
    throw new ConfigError(`log level: ${JSON.stringify(name)} is none; use ${Object.keys(levels).join(', ')}`);
  return level;
}
