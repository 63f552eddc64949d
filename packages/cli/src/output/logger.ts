import { withoutSecrets } from '@hardware-ws/client';
import { pino, type LogFn, type Logger } from 'pino';
import type { LogLevel } from '../options/log-options.ts';
import { humanLine } from './human-line.ts';
import { reportLostLines, writeLog } from './live-output.ts';

export interface LoggerOptions {
  /** The name in each line, for example `buzzer:main`. */
  readonly name: string;
  readonly level: LogLevel;
  readonly format: 'human' | 'json';
}

/** Creates a logger that writes to stderr and never blocks. Secrets in URLs and headers are removed. Results go to stdout. */
export function logger({ name, level, format }: LoggerOptions): Logger {
  const write = (json: string) => writeLog(format === 'json' ? json.trimEnd() : humanLine(json));
  const log = pino({ name, level, hooks: { logMethod } }, { write });
  reportLostLines((text) => log.warn(text));
  return log;
}

function logMethod(this: Logger, words: Parameters<LogFn>, log: LogFn): void {
  log.apply(this, words.map(safe) as Parameters<LogFn>);
}

function safe(word: unknown): unknown {
  return typeof word === 'string' ? withoutSecrets(word) : word;
}
