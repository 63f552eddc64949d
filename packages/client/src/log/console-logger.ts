import type { Clock } from '../time/clock.ts';
import type { Logger } from './log-to.ts';
import { printable } from '../text/printable.ts';
import { systemClock } from '../time/system-clock.ts';

export interface ConsoleLoggerOptions {
  /** The source of the lines, for example `buzzer:main`. */
  readonly name: string;
  /**
   * The lowest level that is written: `debug`, `info`, `warn` or `warning`, `error`, or `critical`, which silences the
   * logger. Upper and lower case are equal.
   *
   * @default 'info'
   */
  readonly level?: string;
  /**
   * Writes a line.
   *
   * @default the console's method of the level: in Node, debug and info lines go to stdout, the others to stderr
   */
  readonly write?: (line: string, level: keyof Logger) => void;
  /** @default systemClock */
  readonly clock?: Pick<Clock, 'wall'>;
}

/** A logger whose level can be changed while it runs. */
export interface ConsoleLogger extends Logger {
  /** Sets the lowest level that is written. Throws a `TypeError` for an unknown level. */
  readonly setLevel: (level: string) => void;
}

/**
 * Makes a logger that writes lines such as `[2025-01-15 10:30:45] [buzzer:main] INFO: Connected`, in local time. Each text
 * becomes one line: characters that a terminal would obey or not show are escaped, newlines included.
 *
 * Throws a `TypeError` for an unknown level.
 *
 * @example
 * const log = consoleLogger({ name: 'buzzer:main' });
 * logTo(game, log);
 * game.on('buzzer_set_log_level').subscribe(({ level = 'INFO' }) => log.setLevel(level));
 */
export function consoleLogger(options: ConsoleLoggerOptions): ConsoleLogger {
  const { name, level = 'info', write = toConsole, clock = systemClock } = options;
  let least = rankOf(level);
  const log = (level: keyof Logger) => (text: string) => {
    if (rankOf(level) >= least)
      write(printable(`[${dateText(new Date(clock.wall()))}] [${name}] ${nameOf(level)}: ${text}`), level);
  };
  return {
    debug: log('debug'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    setLevel(level) {
      least = rankOf(level);
    },
  };
}

const ranks: Readonly<Partial<Record<string, number>>> = {
  debug: 0,
  info: 1,
  warn: 2,
  warning: 2,
  error: 3,
  critical: 4,
};

function rankOf(level: string): number {
  const rank = ranks[level.toLowerCase()];
  if (rank === undefined) {
    throw new TypeError(`level: expected one of ${Object.keys(ranks).join(', ')}, got ${JSON.stringify(level)}`);
  }
  return rank;
}

function nameOf(level: keyof Logger): string {
  return level === 'warn' ? 'WARNING' : level.toUpperCase();
}

function dateText(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${[date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')}`;
}

function toConsole(line: string, level: keyof Logger): void {
  console[level](line);
}
