import { merge, map, tap, type Observable, type Subscription } from 'rxjs';
import type { Clock } from '../time/clock.ts';
import type { Fault } from '../faults/fault.ts';
import { faultText } from '../faults/fault-text.ts';
import { faultFields, statusFields } from './log-fields.ts';
import { isPromiseLike } from '../faults/require-synchronous.ts';
import { printable } from '../text/printable.ts';
import { processWarning } from '../faults/process-warning.ts';
import type { Status } from '../status.ts';
import { statusLines, type Line } from './status-lines.ts';
import { systemClock } from '../time/system-clock.ts';
import { textOf } from '../text/text-of.ts';

/** What a logger must have; `console`, pino, winston and others do. */
export type Logger = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (text: string) => void>>;

/**
 * Writes how a connection fares and every fault to a logger, until unsubscribed. It opens nothing.
 *
 * While the link is down its cause is told once, and again after 1 min, 10 min and every hour with how long that has lasted. No
 * line has the secrets that a URL or a header carries, nor anything that a terminal would obey. A logger that throws or rejects is warned of once. The
 * records of a logger with `child`, as pino's, have fields beside their text: status, url, attempt, delayMs, cause, fault, type, where.
 *
 * @example
 * logTo(game, console);
 */
export function logTo(
  connection: { readonly status$: Observable<Status>; readonly fault$: Observable<Fault> },
  logger: Logger & { readonly child?: (fields: Readonly<Record<string, string | number>>) => Logger },
  clock: Clock = systemClock,
  warn: (text: string) => void = processWarning,
): Subscription {
  let warned = false;
  let latest: Status = { kind: 'idle' };
  const failed = (error: unknown) => {
    if (!warned)
      warn(`The logger of logTo failed: ${textOf(error)}. It is called again for the next line; this warns once.`);
    warned = true;
  };
  return merge(
    connection.status$.pipe(
      tap((status) => (latest = status)),
      statusLines(clock),
      map((line) => ({ line, fields: statusFields(latest) })),
    ),
    connection.fault$.pipe(map((fault) => ({ line: ['warn', faultText(fault)] as Line, fields: faultFields(fault) }))),
  ).subscribe({
    next: ({ line: [level, text], fields }) => {
      // A full disk or a closed pipe ends neither the log nor the program.
      try {
        const written: unknown = (logger.child?.(fields) ?? logger)[level](printable(text));
        if (isPromiseLike(written)) written.then(undefined, failed);
      } catch (error) {
        failed(error);
      }
    },
    error: () => undefined,
  });
}
