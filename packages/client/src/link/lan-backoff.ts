import type { BackoffOptions } from './backoff.ts';

/**
 * For a backend on the same network, few clients and nobody to overload: back sooner after a long outage.
 *
 * @example
 * connect$(scoreboard, { backoff: lanBackoff });
 */
export const lanBackoff: BackoffOptions = { factor: 1.5, maxMs: 2000 };
