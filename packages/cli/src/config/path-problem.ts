/** A problem with the value at a path of a configuration. */
export interface PathProblem {
  /** An `error` prevents the configuration from running, unless `runs` is set. With a `warning` it runs, but probably not as intended. */
  readonly severity: 'error' | 'warning';
  /** Whether a configuration with this error still runs, without the invalid part. @default false */
  readonly runs?: true;
  readonly path: readonly PropertyKey[];
  /** The continuation of a sentence that starts with the path. */
  readonly message: string;
  /** The expected value, if a few words can describe it. */
  readonly expected?: string;
  /** The word that was probably meant. */
  readonly suggestion?: string;
  /** Whether the problem is in the key, not in the value. @default false */
  readonly key?: true;
}
