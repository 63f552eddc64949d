import { Argument, Option } from 'commander';
import { gameId } from './game-id.ts';
import { logLevel, type LogLevel } from './log-level.ts';

/** What the options that commands have in common are called once they are parsed. */
export interface LogOptions {
  readonly logLevel: LogLevel;
  readonly logFormat: 'human' | 'json';
}

export interface ServerOptions {
  readonly server?: string;
  readonly origin?: string;
}

export const gameIdArgument = () => new Argument('<game_id>', 'the number of the game').argParser(gameId);

export const serverOption = () =>
  new Option(
    '--server <host[:port]>',
    'the backend; wss://host for TLS (default: QUIZZER_SERVER, else localhost:8000)',
  );

export const originOption = () => new Option('--origin <url>', 'the Origin header, for a backend that checks it');

export const logLevelOption = (level: LogLevel = 'info') =>
  new Option('--log-level <level>', 'debug, info, warning, error or critical')
    .env('QUIZZER_LOG_LEVEL')
    .default(level)
    .argParser(logLevel);

export const logFormatOption = () =>
  new Option('--log-format <format>', 'how to log to stderr').choices(['human', 'json']).default('human');
