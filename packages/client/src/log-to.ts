import { merge, map, type Observable, type Subscription } from 'rxjs';
import type { Clock } from './clock.ts';
import type { Fault } from './fault.ts';
import { faultText } from './fault-text.ts';
import type { Status } from './status.ts';
import { statusLines, type Line } from './status-lines.ts';
import { systemClock } from './system-clock.ts';

/** What a logger must have; `console`, pino, winston and others do. */
export type Logger = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (text: string) => void>>;

/**
 * Writes how a connection fares and every fault to a logger, until unsubscribed. It opens nothing.
 *
 * While the link is down its cause is told once, and again after 1 min, 10 min and every hour with how long that has lasted. No
 * line has the secrets that a URL or a header carries.
 *
 * @example
 * logTo(game, console);
 */
export function logTo(
  connection: { readonly status$: Observable<Status>; readonly fault$: Observable<Fault> },
  logger: Logger,
  clock: Clock = systemClock,
): Subscription {
  return merge(
    connection.status$.pipe(statusLines(clock)),
    connection.fault$.pipe(map((fault): Line => ['warn', faultText(fault)])),
  ).subscribe({
    // Not in a tap: a logger that throws must not end the log.
    next: ([level, text]) => logger[level](text),
    error: () => undefined,
  });
}
