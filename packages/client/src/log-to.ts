import { merge, map, type Observable, type Subscription } from 'rxjs';
import type { Fault } from './fault.ts';
import { faultText } from './fault-text.ts';
import { linkEndText } from './link/link-end-text.ts';
import { safeUrl } from './safe-url.ts';
import type { Status } from './status.ts';

/** What a logger must have; `console`, pino, winston and others do. */
export type Logger = Readonly<Record<'debug' | 'info' | 'warn' | 'error', (text: string) => void>>;

/**
 * Writes every change of a connection's status and every fault to a logger, until unsubscribed, and none of the secrets that a
 * URL or a header carries. It opens nothing.
 *
 * @example
 * logTo(game, console);
 */
export function logTo(
  connection: { readonly status$: Observable<Status>; readonly fault$: Observable<Fault> },
  logger: Logger,
): Subscription {
  return merge(
    connection.status$.pipe(map(statusLine)),
    connection.fault$.pipe(map((fault): Line => ['warn', faultText(fault)])),
  ).subscribe({
    // Not in a tap: a logger that throws must not end the log.
    next: ([level, text]) => logger[level](text),
    error: () => undefined,
  });
}

type Line = readonly [level: keyof Logger, text: string];

function statusLine(status: Status): Line {
  switch (status.kind) {
    case 'idle':
    case 'closed':
      return ['debug', `Connection ${status.kind}`];
    case 'connecting':
      return ['debug', `Connecting, attempt ${status.attempt}`];
    case 'open':
      return ['info', `Connected to ${safeUrl(status.url)}`];
    case 'waiting':
      return [
        'warn',
        `Link down: ${linkEndText(status.cause)}; attempt ${status.attempt} in ${Math.round(status.delayMs)} ms`,
      ];
  }
}
