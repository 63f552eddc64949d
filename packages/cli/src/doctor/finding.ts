/** What a check of `hardware-ws doctor` found. */
export interface Finding {
  readonly check: string;
  /** `warning`: it works, but may not for long or not well. */
  readonly state: 'ok' | 'warning' | 'failed';
  readonly says: string;
  /** What to do about it. */
  readonly fix?: string;
}
