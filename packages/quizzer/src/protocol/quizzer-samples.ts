import type { QuizzerMessage } from '../messages/quizzer-messages.ts';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-messages.ts';

/** One message of each type that hardware acts on. A connection warms up with them while it opens. */
export const quizzerSamples: readonly (QuizzerMessage | QuizzerOutgoingMessage)[] = [
  { type: 'toggle_buzzers', enabled: true },
  { type: 'buzzer_pressed', buzzerId: 1, at: 0 },
  { type: 'buzzer_set_log_level', level: 'INFO' },
  { type: 'client_connection_status', client_type: 'buzzer', client_id: 'main', connected: true },
  { type: 'ping', timestamp: 0, sender_id: 'specific.a!b' },
  { type: 'pong', timestamp: 0, target_sender_id: null },
];
