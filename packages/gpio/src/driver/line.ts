/** A line as found: where it is, and who has it. */
export interface Line {
  readonly name: string;
  /** Such as `/dev/gpiochip0`. */
  readonly chip: string;
  readonly offset: number;
  readonly used: boolean;
  /** Whoever uses it, as far as it has given a name. */
  readonly consumer: string;
}
