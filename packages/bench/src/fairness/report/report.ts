/** What a run has found. */
export interface Report {
  readonly text: string;
  /** The figures for the documentation, as a Markdown table. @default none */
  readonly figures?: string;
  /** The figures for programs. */
  readonly json: object;
  /** The guarantees that the figures break, one sentence each. */
  readonly broken: readonly string[];
}
