/** What a press may expect, in ms. */
export interface Promised {
  /** How long a press may wait: later it is wrong, not late. */
  readonly ttlMs: number;
  /** A press must arrive when nothing stood in the way for so long at the end of that time. */
  readonly clearMs: number;
  /** What a busy machine may add to what is measured. */
  readonly allowanceMs: number;
}

/** What `buzzer_pressed` is promised. */
export const promised: Promised = { ttlMs: 1500, clearMs: 1000, allowanceMs: 100 };
