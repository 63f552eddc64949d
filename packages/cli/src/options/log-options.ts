import { Option } from 'commander';
import { logLevel, type LogLevel } from './log-level.ts';

/** What {@link logOptions} are called once they are parsed. */
export interface LogOptions {
  readonly logLevel: LogLevel;
  readonly logFormat: 'human' | 'json';
}

/** How a command logs. */
export const logOptions = (): readonly Option[] => [
  new Option('--log-level <level>', 'debug, info, warning, error or critical')
    .env('QUIZZER_LOG_LEVEL')
    .default('info')
    .argParser(logLevel),
  new Option('--log-format <format>', 'how to log to stderr').choices(['human', 'json']).default('human'),
];
