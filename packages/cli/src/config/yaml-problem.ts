/** A problem with the YAML itself, and its range in the text. */
export interface YamlProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** @default 'error' */
  readonly severity?: 'warning';
}
