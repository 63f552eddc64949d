import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-messages.ts';
import type { BuzzerIdentity, BuzzerState } from './buzzer-state.ts';

/** The result of an input: the new state, the messages to send, in order, and a remark for the log. */
export interface BuzzerStep {
  readonly state: BuzzerState;
  readonly send: readonly QuizzerOutgoingMessage<'buzzer_pressed' | 'client_connection_status'>[];
  readonly note?: string;
}

/** Gives what a step sends a `press_id`, by which this client recognizes its own presses when they come back. */
export function withPressIds({ idPrefix }: BuzzerIdentity, step: BuzzerStep): BuzzerStep {
  if (idPrefix === undefined || step.send.length === 0) return step;
  let { idsUsed } = step.state;
  const send = step.send.map((message) =>
    message.type === 'buzzer_pressed' && message.press_id === undefined
      ? { ...message, press_id: `${idPrefix}-${(idsUsed += 1)}` }
      : message,
  );
  return { ...step, state: { ...step.state, idsUsed }, send };
}
