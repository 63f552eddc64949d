import type { QuizzerMessage } from '../quizzer-message.ts';
import type { QuizzerOutgoingMessage } from '../quizzer-outgoing-message.ts';

/** What a buzzer client hears. */
export type BuzzerInput =
  | { readonly kind: 'press'; readonly press: QuizzerOutgoingMessage<'buzzer_pressed'> }
  | { readonly kind: 'online'; readonly online: boolean }
  | {
      readonly kind: 'message';
      readonly message: QuizzerMessage<'toggle_buzzers' | 'client_connection_status'>;
      /** When it came, in ms on a monotonic clock. */
      readonly at: number;
    };
