import type { Outcome } from '@hardware-ws/client';
import type { QuizzerMessage } from '../messages/quizzer-message.ts';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-message.ts';

/**
 * What the host, the backend and the other boxes say that concerns a buzzer client.
 *
 * @example
 * const heard: BuzzerHeard = { type: 'buzzer_pressed', buzzerId: 2 };
 */
export type BuzzerHeard = QuizzerMessage<'toggle_buzzers' | 'client_connection_status' | 'buzzer_pressed'>;

/** What a buzzer client hears. */
export type BuzzerInput =
  | {
      readonly kind: 'press';
      readonly press: QuizzerOutgoingMessage<'buzzer_pressed'>;
      /** When it came, in ms on the clock of the press; left out, it counts as having come at once. */
      readonly at?: number;
    }
  | { readonly kind: 'online'; readonly online: boolean }
  | {
      /** What became of a message that the rules sent. */
      readonly kind: 'outcome';
      readonly outcome: Outcome<QuizzerOutgoingMessage>;
    }
  | {
      readonly kind: 'message';
      readonly message: BuzzerHeard;
      /** When it came, in ms on a monotonic clock. */
      readonly at: number;
    }
  | {
      /** The `clearDue` of the state has come, and this is the time now, in ms on the clock of the messages. */
      readonly kind: 'overdue';
      readonly at: number;
    };
