/** Lines of one chip that are ours until the descriptor is closed. */
export interface ClaimedLines {
  readonly fd: number;
  /** By place in the request. */
  readonly pins: readonly string[];
  readonly offsets: readonly number[];
}
