/** A program that runs for a test. */
export interface RunningProgram {
  /** Sends it a signal; `SIGTERM` and `SIGKILL` end it, which its Observable then reports as an error. */
  readonly kill: (signal: 'SIGTERM' | 'SIGKILL' | 'SIGSTOP' | 'SIGCONT') => void;
}
