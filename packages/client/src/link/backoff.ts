import { checkNumbers } from '../options/check-numbers.ts';
import type { Again } from '../protocol/again.ts';
import type { LinkEnd } from './end/link-end.ts';

/** The longest wait that a server may ask for, in ms. */
const longestAskedMs = 300_000;

export interface BackoffOptions {
  /** The first delay, in ms. @default 100 */
  readonly initialMs?: number;
  /** The factor by which each delay is longer than the one before, at least 1. @default 2 */
  readonly factor?: number;
  /** The longest delay, in ms. @default 5000 */
  readonly maxMs?: number;
  /** Whether to pick each delay at random from its upper half, so that many clients do not return at once. @default true */
  readonly jitter?: boolean;
  /** Returns a random number from 0 to 1. @default Math.random */
  readonly random?: () => number;
}

/**
 * Makes a function that returns how long to wait before the next dial, in ms. The delay grows up to a maximum. Jitter is
 * applied to the capped delay, and never shortens it to less than half.
 *
 * - If the server says how long to wait (`Retry-After`), the client waits that long, but at most 5 min. With jitter, clients
 *   then return spread over a further `maxMs`.
 * - After any other refusal with an HTTP status 4xx, and after a rejected login, the delay is the longest from the start, because
 *   only a person can help. `again` decides otherwise for a protocol: `soon` and `later` are these two delays, `now` is 0,
 *   and `never` is `Infinity`.
 * - A link that proved stable and then died silently is redialled at once, because detecting that has already taken seconds.
 *
 * @example
 * const delayMs = backoff({ jitter: false });
 * delayMs(0); // 100
 * delayMs(9); // 5000
 */
export function backoff(
  options: BackoffOptions = {},
  again: (end: LinkEnd) => Again | undefined = () => undefined,
): (waits: number, cause?: LinkEnd) => number {
  checkNumbers(options);
  const { initialMs = 100, factor = 2, maxMs = 5000, jitter = true, random = Math.random } = options;
  return (waits, cause) => {
    const wish = wishAfter(cause, again);
    if (wish === 'never') return Infinity;
    if ((cause?.kind === 'dead' || cause?.kind === 'unconfirmed') && waits === 0) return 0;
    const asked = cause?.kind === 'refused' ? Math.min(cause.retryAfterMs ?? 0, longestAskedMs) : 0;
    if (asked > 0) return asked + (jitter ? random() * maxMs : 0);
    if (wish === 'now') return 0;
    const delayMs = wish === 'later' ? maxMs : Math.min(maxMs, initialMs * factor ** Math.min(waits, 100));
    return jitter ? delayMs / 2 + (random() * delayMs) / 2 : delayMs;
  };
}

/** Whether to dial again after a link has ended: as `again` says, or else `later` if only a person can help. */
export function wishAfter(end: LinkEnd | undefined, again: (end: LinkEnd) => Again | undefined): Again {
  return (end && again(end)) ?? (isHopeless(end) ? 'later' : 'soon');
}

/** Whether only a person can help. */
function isHopeless(end: LinkEnd | undefined): boolean {
  return end?.kind === 'rejected' || (end?.kind === 'refused' && end.status >= 400 && end.status < 500);
}

/**
 * A backoff for a backend on the local network, where a few clients cannot overload anything. The link is back sooner after a
 * long outage.
 *
 * @example
 * connect$(scoreboard, { backoff: lanBackoff });
 */
export const lanBackoff: BackoffOptions = { factor: 1.5, maxMs: 2000 };
