import { InvalidArgumentError, Option } from 'commander';

/** What {@link logOptions} are called once they are parsed. */
export interface LogOptions {
  readonly logLevel: LogLevel;
  readonly logFormat: 'human' | 'json';
}

/** How a command logs. */
export function logOptions(): readonly Option[] {
  return [
    new Option('--log-level <level>', 'debug, info, warning, error or critical')
      .env('QUIZZER_LOG_LEVEL')
      .default('info')
      .argParser(parseLogLevel),
    new Option('--log-format <format>', 'how to log to stderr').choices(['human', 'json']).default('human'),
  ];
}

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
export function parseLogLevel(name: string): LogLevel {
  const level = levels.get(name.toLowerCase());
  if (!level) throw new InvalidArgumentError(`Give one of ${[...levels.keys()].join(', ')}.`);
  return level;
}

/** The log format that a command line asks for, right or wrong as the line may be otherwise. */
export function requestedLogFormat(args: readonly string[]): 'human' | 'json' {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  const asked = options.flatMap((word, index) => {
    if (word === '--log-format') return [options[index + 1]];
    return word.startsWith('--log-format=') ? [word.slice('--log-format='.length)] : [];
  });
  return asked.at(-1) === 'json' ? 'json' : 'human';
}
