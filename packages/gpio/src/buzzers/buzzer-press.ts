/**
 * A press of a wired buzzer, as the message that the quizzer takes.
 *
 * @example
 * const lampOf = ({ buzzerId }: BuzzerPress) => `LAMP${buzzerId}`;
 */
// An alias, as the quizzer's messages may have more fields: an interface could not be sent as one of them.
export type BuzzerPress = {
  readonly type: 'buzzer_pressed';
  readonly buzzerId: number;
  /** When the button went down, in ms on `process.hrtime`'s clock. */
  readonly at: number;
};
