/** Everything observed about one candidate. `at` is in ms on the monotonic clock. `n` identifies a press. */
export interface Story {
  /** When each press was made. */
  readonly presses: readonly { readonly lane: number; readonly n: number; readonly at: number }[];
  /** Each time the candidate wrote a press to its socket. */
  readonly writes: readonly { readonly n: number; readonly at: number }[];
  /** Each time the host received a press. */
  readonly arrivals: readonly Arrival[];
  readonly faults: readonly { readonly lane: number; readonly kind: string; readonly at: number }[];
  /** The times during which a fault affected the path between the candidate and the backend. */
  readonly troubles: readonly { readonly lane: number; readonly from: number; readonly to: number }[];
  /** The connection events that the candidate reported. */
  readonly links: readonly { readonly lane: number; readonly kind: LinkEventKind; readonly at: number }[];
  /** The outcomes of presses that the candidate reported. */
  readonly outcomes: readonly { readonly n: number; readonly outcome: string }[];
  /** Why the candidate's process ended, for each crash. */
  readonly crashes: readonly string[];
}

type LinkEventKind = 'open' | 'down' | 'gaveUp';

export interface Arrival {
  readonly lane: number;
  readonly n: number;
  /** The id by which a host recognizes duplicates. */
  readonly pressId: string | undefined;
  readonly at: number;
}
