import { InvalidArgumentError, Option } from 'commander';

/** The parsed values of {@link logOptions}. */
export interface LogOptions {
  readonly logLevel: LogLevel;
  readonly logFormat: 'human' | 'json';
}

/** The options for logging. */
export function logOptions(): readonly Option[] {
  return [
    new Option('--log-level <level>', 'the least severe level to log: debug, info, warning, error or critical')
      .env('QUIZZER_LOG_LEVEL')
      .default('info')
      .argParser(parseLogLevel),
    new Option('--log-format <format>', 'the format of the log on stderr').choices(['human', 'json']).default('human'),
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

/** Parses the name of a log level, as users and the quizzer write it, in any case. */
export function parseLogLevel(name: string): LogLevel {
  const level = levels.get(name.toLowerCase());
  if (!level) throw new InvalidArgumentError(`Expected one of ${[...levels.keys()].join(', ')}.`);
  return level;
}

/** The log format that a command line asks for, even if the rest of the line is invalid. */
export function requestedLogFormat(args: readonly string[]): 'human' | 'json' {
  const options = args.includes('--') ? args.slice(0, args.indexOf('--')) : args;
  const asked = options.flatMap((word, index) => {
    if (word === '--log-format') return [options[index + 1]];
    return word.startsWith('--log-format=') ? [word.slice('--log-format='.length)] : [];
  });
  return asked.at(-1) === 'json' ? 'json' : 'human';
}
