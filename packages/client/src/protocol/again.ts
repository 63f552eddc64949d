/**
 * Whether to dial again after a link has ended: `soon` (as the backoff says), `later` (always the longest delay), or `never`, which
 * completes the connection's streams and leaves the status `closed` with its cause.
 */
export type Again = 'soon' | 'later' | 'never';
