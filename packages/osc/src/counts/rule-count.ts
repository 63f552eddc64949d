/**
 * What one rule did so far.
 *
 * @example
 * const line = ({ rule, hits, errors }: RuleCount) => `${rule}: ${hits} hits, ${errors} errors`;
 */
export interface RuleCount {
  /** As `outgoing[0] toggle_buzzers`, `incoming[2] /pad/*`. */
  readonly rule: string;
  /** How often it applied. */
  readonly hits: number;
  /** How often what it made could not be sent. */
  readonly errors: number;
  /** How often it applied and nothing was made, by reason: the first 20, then `other reasons`. */
  readonly skips: Readonly<Record<string, number>>;
}
