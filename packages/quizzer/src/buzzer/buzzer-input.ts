import type { Outcome } from '@hardware-ws/client';
import type { QuizzerMessage } from '../quizzer-message.ts';
import type { QuizzerOutgoingMessage } from '../quizzer-outgoing-message.ts';

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
      readonly message: QuizzerMessage<'toggle_buzzers' | 'client_connection_status'>;
      /** When it came, in ms on a monotonic clock. */
      readonly at: number;
    };
