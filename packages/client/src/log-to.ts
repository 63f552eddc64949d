import { merge, map, type Observable, type Subscription } from 'rxjs';
import type { Clock } from './clock.ts';
import type { Fault } from './fault.ts';
import { faultText } from './fault-text.ts';
import { isPromiseLike } from './is-promise-like.ts';
import { printable } from './printable.ts';
import { processWarning } from './process-warning.ts';
import type { Status } from './status.ts';
import { statusLines, type Line } from './status-lines.ts';
import { systemClock } from './system-clock.ts';
import { textOf } from './text-of.ts';

/** What a logger must have; `console`, pino, winston and others do. */
export type Logger = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (text: string) => void>>;

/**
 * Writes how a connection fares and every fault to a logger, until unsubscribed. It opens nothing.
 *
 * While the link is down its cause is told once, and again after 1 min, 10 min and every hour with how long that has lasted. No
 * line has the secrets that a URL or a header carries, nor anything that a terminal would obey. A logger that throws or rejects is warned of once.
 *
 * @example
 * logTo(game, console);
 */
export function logTo(
  connection: { readonly status$: Observable<Status>; readonly fault$: Observable<Fault> },
  logger: Logger,
  clock: Clock = systemClock,
  warn: (text: string) => void = processWarning,
): Subscription {
  let warned = false;
  const failed = (error: unknown) => {
    if (!warned)
      warn(`The logger of logTo failed: ${textOf(error)}. It is called again for the next line; this warns once.`);
    warned = true;
  };
  return merge(
    connection.status$.pipe(statusLines(clock)),
    connection.fault$.pipe(map((fault): Line => ['warn', faultText(fault)])),
  ).subscribe({
    next: ([level, text]) => {
      // A full disk or a closed pipe ends neither the log nor the program.
      try {
        const written: unknown = logger[level](printable(text));
        if (isPromiseLike(written)) written.then(undefined, failed);
      } catch (error) {
        failed(error);
      }
    },
    error: () => undefined,
  });
}
