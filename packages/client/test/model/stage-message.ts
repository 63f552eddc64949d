/** A message of the client. */
export interface StageMessage {
  readonly type: 'say' | 'lamp' | 'press' | 'chime' | 'call' | 'pong' | 'hello';
  /** Its number; a string is invalid. A call or a chime comes back unless its number is 4 or more. */
  readonly id: number | string;
  readonly pin?: number;
  /** The time of a press or a call, in ms since the beginning. */
  readonly since?: number | undefined;
  /** The stamp fails when the message is written. */
  readonly torn?: boolean;
  /** A handler of its drop sends another message, and so does the sender when its outcome arrives. */
  readonly again?: boolean;
}
