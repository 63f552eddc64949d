import { checkNumbers } from '../options/check-numbers.ts';
import type { LinkEnd } from './end/link-end.ts';

/** The longest that a server may ask us to wait, in ms. */
const longestAskedMs = 300_000;

export interface BackoffOptions {
  /** The first delay, in ms. @default 100 */
  readonly initialMs?: number;
  /** What each further delay is multiplied with. @default 2 */
  readonly factor?: number;
  /** The longest delay, in ms. @default 5000 */
  readonly maxMs?: number;
  /** Whether to spread each delay over its upper half, so that many clients do not return at once. @default true */
  readonly jitter?: boolean;
  /** From 0 to 1. @default Math.random */
  readonly random?: () => number;
}

/**
 * How long to wait before dialling again: growing, capped, and with equal jitter after the cap, so never less than half.
 *
 * A server that says how long to wait (`Retry-After`) is not dialled before, but after 5 min at the latest; with jitter clients come
 * back over `maxMs` from then on. Any other refusal by HTTP status 4xx waits the longest from the start: it needs a person, not another try. A link that proved
 * stable and then died without a word is dialled again at once: that has cost seconds already.
 *
 * @example
 * const delayMs = backoff({ jitter: false });
 * delayMs(0); // 100
 * delayMs(9); // 5000
 */
export function backoff(options: BackoffOptions = {}): (waits: number, cause?: LinkEnd) => number {
  checkNumbers(options);
  const { initialMs = 100, factor = 2, maxMs = 5000, jitter = true, random = Math.random } = options;
  return (waits, cause) => {
    if ((cause?.kind === 'dead' || cause?.kind === 'unconfirmed') && waits === 0) return 0;
    const asked = cause?.kind === 'refused' ? Math.min(cause.retryAfterMs ?? 0, longestAskedMs) : 0;
    if (asked > 0) return asked + (jitter ? random() * maxMs : 0);
    const hopeless = cause?.kind === 'refused' && cause.status >= 400 && cause.status < 500;
    const delayMs = hopeless ? maxMs : Math.min(maxMs, initialMs * factor ** Math.min(waits, 100));
    return jitter ? delayMs / 2 + (random() * delayMs) / 2 : delayMs;
  };
}

/**
 * For a backend on the same network, few clients and nobody to overload: back sooner after a long outage.
 *
 * @example
 * connect$(scoreboard, { backoff: lanBackoff });
 */
export const lanBackoff: BackoffOptions = { factor: 1.5, maxMs: 2000 };
