/** A box of the fleet, and the workers that it dials, each as host and port, its own first. */
export interface BoxAddress {
  readonly box: number;
  readonly gameId: number;
  readonly hosts: readonly string[];
}

/** A command to a process of boxes. */
export type BoxCommand =
  | { readonly do: 'join'; readonly boxes: readonly BoxAddress[] }
  | { readonly do: 'press'; readonly box: number; readonly n: number }
  | { readonly do: 'tell' };

/** A report of a process of boxes. Times are in ms on the monotonic clock that all processes of a machine share. */
export type BoxReport =
  | { readonly kind: 'open' | 'down' | 'gaveUp'; readonly box: number; readonly at: number }
  | ({ readonly kind: 'told' } & Told);

/** What the boxes of a process have pressed and heard since they were asked last. */
export interface Told {
  readonly presses: readonly Press[];
  readonly hearings: readonly Hearing[];
  readonly outcomes: readonly PressOutcome[];
}

export interface Press {
  readonly n: number;
  readonly box: number;
  readonly at: number;
}

/** A press that a box has heard. */
export interface Hearing {
  readonly n: number;
  readonly box: number;
  readonly at: number;
  /** How old the press was when it was written. */
  readonly ageMs: number;
}

export interface PressOutcome {
  readonly n: number;
  /** `confirmed`, `unconfirmed`, or `dropped` with its cause. */
  readonly outcome: string;
}
