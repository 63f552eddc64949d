import { quizzerMessages } from '@hardware-ws/quizzer';

const { toggle_buzzers, buzzer_pressed, client_connection_status, select_board, toggle_question, update_score } =
  quizzerMessages;

/** The schemas of the six message types of the bench, for candidates that validate. */
export const messages = {
  toggle_buzzers,
  buzzer_pressed,
  client_connection_status,
  select_board,
  toggle_question,
  update_score,
};
