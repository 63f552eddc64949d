/** Something about a value in a configuration, by its path. */
export interface PathProblem {
  /** An `error` keeps the configuration from running; with a `warning` it runs, but hardly as it was meant. */
  readonly severity: 'error' | 'warning';
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
