/** What a process holds at one time, and how often it has dialled since the last. */
export interface Sample {
  /** In bytes, after garbage was collected. */
  readonly heap: number;
  /** Sockets, timers and pipes. */
  readonly handles: number;
  readonly dials: number;
}
