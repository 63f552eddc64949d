/** How long a message takes that is sent at a time. Both are in ms. */
export type Delay = (at: number) => number;

/** The delays of the two ways of a link. `up` is the way to the backend. */
export interface LinkDelays {
  readonly up: Delay;
  readonly down: Delay;
}
