/** All that was seen of one candidate; `at` is in ms on the monotonic clock, `n` tells the presses apart. */
export interface Story {
  /** Presses, when they were made. */
  readonly presses: readonly { readonly lane: number; readonly n: number; readonly at: number }[];
  /** Presses as the candidate wrote them to its socket, each time it did. */
  readonly writes: readonly { readonly n: number; readonly at: number }[];
  /** Presses as the host got them. */
  readonly arrivals: readonly Arrival[];
  readonly faults: readonly { readonly lane: number; readonly kind: string; readonly at: number }[];
  /** From when to when something stood between the candidate and the backend. */
  readonly troubles: readonly { readonly lane: number; readonly from: number; readonly to: number }[];
  /** What the candidate said of its connection. */
  readonly links: readonly { readonly lane: number; readonly kind: LinkEventKind; readonly at: number }[];
  /** What it said became of its presses. */
  readonly outcomes: readonly { readonly n: number; readonly outcome: string }[];
  /** Why its process ended, each time it did. */
  readonly crashes: readonly string[];
}

type LinkEventKind = 'open' | 'down' | 'gaveUp';

export interface Arrival {
  readonly lane: number;
  readonly n: number;
  /** What a host that knows ids goes by. */
  readonly pressId: string | undefined;
  readonly at: number;
}
