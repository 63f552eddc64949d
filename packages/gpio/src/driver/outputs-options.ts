/**
 * Which lines a driver is to set, and how they are wired.
 *
 * @example
 * const select: OutputsOptions = { lines: ['GPIO23', 24, 25] };
 */
export interface OutputsOptions {
  /** The lines to set; 17 and `'17'` mean `GPIO17`. */
  readonly lines: readonly (string | number)[];
  /**
   * Whether an active line is driven low.
   * @default false
   */
  readonly activeLow?: boolean;
}
