/** Something about a value in a configuration, by its path. */
export interface PathProblem {
  /** An `error` keeps the configuration from running, unless it says `runs`; with a `warning` it runs, but hardly as it was meant. */
  readonly severity: 'error' | 'warning';
  /** Whether a configuration with this error runs all the same, without the part that is wrong. @default false */
  readonly runs?: true;
  readonly path: readonly PropertyKey[];
  /** One sentence, to follow the path. */
  readonly message: string;
  /** What would be right, where that can be said without a sentence. */
  readonly expected?: string;
  /** What was likely meant. */
  readonly suggestion?: string;
  /** Whether it is about the key and not about what stands there. @default false */
  readonly key?: true;
}
