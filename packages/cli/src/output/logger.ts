import process from 'node:process';
import { destination, pino, type Logger } from 'pino';
import { humanLine } from './human-line.ts';
import type { LogLevel } from '../options/log-level.ts';

export interface LoggerOptions {
  /** Who is speaking, as `buzzer:main`. */
  readonly name: string;
  readonly level: LogLevel;
  readonly format: 'human' | 'json';
}

/** A logger to stderr; stdout is for results. */
export function logger({ name, level, format }: LoggerOptions): Logger {
  const stderr = { write: (line: string) => void process.stderr.write(humanLine(line)) };
  return pino({ name, level }, format === 'json' ? destination({ fd: 2, sync: true }) : stderr);
}
