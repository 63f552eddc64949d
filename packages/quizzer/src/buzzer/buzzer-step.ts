import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-message.ts';
import type { BuzzerState } from './buzzer-state.ts';

/** What an input did: the new state, what is to be sent, in this order, and a remark for the log. */
export interface BuzzerStep {
  readonly state: BuzzerState;
  readonly send: readonly QuizzerOutgoingMessage<'buzzer_pressed' | 'client_connection_status'>[];
  readonly note?: string;
}
