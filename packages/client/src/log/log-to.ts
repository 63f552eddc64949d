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

/** The methods that a logger must have. `console`, pino, winston and others have them. */
export type Logger = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (text: string) => void>>;

/**
 * Logs the status changes and faults of a connection until you unsubscribe. It does not open the connection.
 *
 * While the link is down, its cause is logged once, and again after 1 min, 10 min and every hour, with the length of the
 * outage. No line contains secrets of URLs or headers, or characters that a terminal would obey. If the logger throws or
 * rejects, `warn` is called once. A logger with `child`, for example pino, gets fields with each text: status, url, attempt,
 * delayMs, cause, fault, type, where.
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
      warn(
        `The logger of logTo failed: ${textOf(error)}. Further lines are still logged, but this warning appears only once.`,
      );
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
      // A full disk or a closed pipe must end neither the log nor the program.
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
