/** What a candidate promises about each press. Times are in ms. */
export interface Promised {
  /** How long a press may wait. After that it is wrong, not late. */
  readonly ttlMs: number;
  /** A press must arrive if no fault affected its connection for this long at the end of its ttl. */
  readonly clearMs: number;
  /** How much a busy machine may add to a measured time. */
  readonly allowanceMs: number;
}

/** The promise for `buzzer_pressed`. */
export const promised: Promised = { ttlMs: 1500, clearMs: 1000, allowanceMs: 100 };
