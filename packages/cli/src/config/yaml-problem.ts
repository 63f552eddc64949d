/** What is wrong about the YAML itself, and which part of the text it is. */
export interface YamlProblem {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** @default 'error' */
  readonly severity?: 'warning';
}
