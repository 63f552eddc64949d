import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-message.ts';

/** Puts the age of a press, in ms to a tenth, in the place of when it was; one that is still to come is 0 ms old. */
export function stampAge(
  { at, ...message }: QuizzerOutgoingMessage<'buzzer_pressed'>,
  clock: { monotonic(): number },
): object {
  return at === undefined
    ? message
    : { ...message, age_ms: Math.max(0, Math.round((clock.monotonic() - at) * 10) / 10) };
}
