import process from 'node:process';
import { withoutSecrets } from '@hardware-ws/client';
import { destination, pino, type LogFn, type Logger } from 'pino';
import { humanLine } from './human-line.ts';
import type { LogLevel } from '../options/log-level.ts';

export interface LoggerOptions {
  /** Who is speaking, as `buzzer:main`. */
  readonly name: string;
  readonly level: LogLevel;
  readonly format: 'human' | 'json';
}

/** A logger to stderr, of none of the secrets that a URL or a header carries; stdout is for results. */
export function logger({ name, level, format }: LoggerOptions): Logger {
  const stderr = { write: (line: string) => void process.stderr.write(humanLine(line)) };
  return pino({ name, level, hooks: { logMethod } }, format === 'json' ? destination({ fd: 2, sync: true }) : stderr);
}

function logMethod(this: Logger, words: Parameters<LogFn>, log: LogFn): void {
  const [text, ...others] = words;
  log.call(this, typeof text === 'string' ? withoutSecrets(text) : text, ...others);
}
