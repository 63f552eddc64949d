import type { QuizzerMessage } from '../messages/quizzer-message.ts';
import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-message.ts';

/** A message for each type that hardware acts on: with these a connection warms its path while it opens. */
export const quizzerSamples: readonly (QuizzerMessage | QuizzerOutgoingMessage)[] = [
  { type: 'toggle_buzzers', enabled: true },
  { type: 'buzzer_pressed', buzzerId: 1, at: 0 },
  { type: 'buzzer_set_log_level', level: 'INFO' },
  { type: 'client_connection_status', client_type: 'buzzer', client_id: 'main', connected: true },
  { type: 'ping', timestamp: 0, sender_id: 'specific.a!b' },
  { type: 'pong', timestamp: 0, target_sender_id: null },
];
