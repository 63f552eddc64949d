import { withoutSecrets } from '@hardware-ws/client';
import { pino, type LogFn, type Logger } from 'pino';
import { humanLine } from './human-line.ts';
import { hearLost, writeLog } from './live-output.ts';
import type { LogLevel } from '../options/log-level.ts';

export interface LoggerOptions {
  /** Who is speaking, as `buzzer:main`. */
  readonly name: string;
  readonly level: LogLevel;
  readonly format: 'human' | 'json';
}

/** A logger to stderr, of none of the secrets that a URL or a header carries; stdout is for results. It waits for no reader. */
export function logger({ name, level, format }: LoggerOptions): Logger {
  const write = (json: string) => writeLog(format === 'json' ? json.trimEnd() : humanLine(json));
  const log = pino({ name, level, hooks: { logMethod } }, { write });
  hearLost((text) => log.warn(text));
  return log;
}

function logMethod(this: Logger, words: Parameters<LogFn>, log: LogFn): void {
  log.apply(this, words.map(safe) as Parameters<LogFn>);
}

const safe = (word: unknown): unknown => (typeof word === 'string' ? withoutSecrets(word) : word);
