import { isNarrowed } from '../messages/is-narrowed.ts';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-message.ts';

/**
 * By what a press is known when the backend sends it back to us: its `press_id`. None when it is addressed to some, for
 * such a message need not come back.
 *
 * @example
 * echoId({ type: 'buzzer_pressed', buzzerId: 2, press_id: 'a-1' }); // 'a-1'
 */
export function echoId({ press_id, recipient }: QuizzerOutgoingMessage<'buzzer_pressed'>): string | undefined {
  return isNarrowed(recipient) ? undefined : press_id;
}
