/** Lines to be claimed together. */
export interface WantedLines {
  readonly pins: readonly string[];
  /** Of `lineFlags`. */
  readonly flags: number;
  /** What outputs start at. @default inactive */
  readonly initial?: ReadonlyMap<string, 0 | 1>;
}
