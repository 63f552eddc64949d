/** A message of ours. */
export interface StageMessage {
  readonly type: 'say' | 'lamp' | 'press' | 'chime' | 'call' | 'pong' | 'hello';
  /** Its number; a string is not as agreed. A call or a chime comes back unless it is numbered 4 or more. */
  readonly id: number | string;
  readonly pin?: number;
  /** Of a press or a call: when it was, in ms since the beginning. */
  readonly since?: number | undefined;
  /** It cannot be stamped, which is seen when it is written. */
  readonly torn?: boolean;
  /** Whoever hears of its drop sends another, and so does whoever delivered it when its outcome is there. */
  readonly again?: boolean;
}
