/** A line of a GPIO chip, as the kernel describes it. */
export interface ChipLine {
  readonly name: string;
  /** The path of the chip, for example `/dev/gpiochip0`. */
  readonly chip: string;
  readonly offset: number;
  readonly used: boolean;
  /** The name that the program which holds the line has given, or an empty string. */
  readonly consumer: string;
}
