export interface FailoverOptions {
  /**
   * Whether a link to the next backend is kept open and logged in, so that a switch costs no dial. What a `warm` link receives
   * before it is used goes nowhere, so a backend that tells its state to each new client needs `cold`.
   *
   * @default 'cold'
   */
  readonly standby?: 'cold' | 'warm';
  /**
   * How often to try the first backend while another one is in use, and a standby link that is lost, in ms, at least 1. Each time
   * is random, from half of it to half as much again, so that many clients do not come at once.
   *
   * @default 10000
   */
  readonly everyMs?: number;
  /**
   * How long the first backend must have been open, and have answered a ping, before the link returns to it, in ms. The time
   * doubles whenever it fails within a minute of a return. A link that lived for less counts as a failed dial.
   *
   * @default 10000
   */
  readonly wellMs?: number;
  /** Returns a random number from 0 to 1. @default Math.random */
  readonly random?: () => number;
}
