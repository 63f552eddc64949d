import type { Clock } from '../../time/clock.ts';

/** The questions of a heartbeat that have no answer yet. */
export interface RoundTrips {
  /** Begins one, and says what its answer must carry. */
  readonly begin: () => string;
  /** Ends the one that an answer is to, and says how long it took, in ms; `undefined` when it answers nothing of ours. */
  readonly end: (payload: string | undefined) => number | undefined;
  /** Whether the latest question has no answer yet. */
  readonly waiting: () => boolean;
}

/**
 * Tells which question an answer is to by its payload. One that has none may be to any of them, and counts from the
 * first: a round trip may be told longer than it was, as when we read the answer late, but never shorter.
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
    // The other side need not answer those before it.
    open = payload === undefined ? [] : open.slice(open.indexOf(answered) + 1);
    return clock.monotonic() - answered.askedAt;
  };
  return { begin, end, waiting: () => open.length > 0 };
}
