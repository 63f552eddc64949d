import type { Clock } from '../../time/clock.ts';

/** The unanswered pings of a heartbeat. */
export interface RoundTrips {
  /** Begins a round trip, and returns the payload that its answer must carry. */
  readonly begin: () => string;
  /** Ends the round trip of an answer, and returns its length in ms. Returns `undefined` for an unknown payload. */
  readonly end: (payload: string | undefined) => number | undefined;
  /** Whether a ping is still unanswered. */
  readonly waiting: () => boolean;
}

/**
 * Matches answers to pings by payload. An answer without a payload may be for any ping, so it counts from the first one. A
 * measured round trip may therefore be too long, as it is when an answer is read late, but never too short.
 */
export function roundTrips(clock: Clock): RoundTrips {
  let count = 0;
  let open: readonly { readonly payload: string; readonly askedAt: number }[] = [];
  const begin = () => {
    count += 1;
    const payload = String(count);
    open = [...open, { payload, askedAt: clock.monotonic() }];
    return payload;
  };
  const end = (payload: string | undefined) => {
    const answered = payload === undefined ? open[0] : open.find((question) => question.payload === payload);
    if (!answered) return undefined;
    // The server need not answer the pings before it.
    open = payload === undefined ? [] : open.slice(open.indexOf(answered) + 1);
    return clock.monotonic() - answered.askedAt;
  };
  return { begin, end, waiting: () => open.length > 0 };
}
