/**
 * Whether to dial again after a link has ended: `soon` (as the backoff says), `later` (always the longest delay), or `never`, which
 * completes the connection's streams and leaves the status `closed` with its cause.
 *
 * `now` dials again at once, and the second time in a row `later`: for a stale token, which the next dial replaces by a fresh one.
 */
export type Again = 'now' | 'soon' | 'later' | 'never';
