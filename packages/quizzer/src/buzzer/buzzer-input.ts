import type { Outcome } from '@hardware-ws/client';
import type { QuizzerMessage } from '../messages/quizzer-messages.ts';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-messages.ts';

/**
 * The messages from the host, the backend and other boxes that matter to a buzzer client.
 *
 * @example
 * const heard: BuzzerIncomingMessage = { type: 'buzzer_pressed', buzzerId: 2 };
 */
export type BuzzerIncomingMessage = QuizzerMessage<'toggle_buzzers' | 'client_connection_status' | 'buzzer_pressed'>;

/** Everything that a buzzer client reacts to. */
export type BuzzerInput =
  | {
      readonly kind: 'press';
      readonly press: QuizzerOutgoingMessage<'buzzer_pressed'>;
      /** When the press arrived, in ms on the clock of its `at`. @default the press's own `at` */
      readonly at?: number;
    }
  | { readonly kind: 'online'; readonly online: boolean }
  | {
      /** The outcome of a message that the rules sent. */
      readonly kind: 'outcome';
      readonly outcome: Outcome<QuizzerOutgoingMessage>;
    }
  | {
      readonly kind: 'message';
      readonly message: BuzzerIncomingMessage;
      /** When the message arrived, in ms on a monotonic clock. */
      readonly at: number;
    }
  | {
      /** The state's `clearDueAt` has passed. */
      readonly kind: 'overdue';
      /** The current time, in ms on the clock of the messages. */
      readonly at: number;
    };
