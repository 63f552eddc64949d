/** What one rule did so far. */
export interface RuleCount {
  readonly rule: string;
  readonly hits: number;
  readonly errors: number;
  /** By reason. */
  readonly skips: Readonly<Record<string, number>>;
}
