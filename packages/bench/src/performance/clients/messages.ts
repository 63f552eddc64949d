import { quizzerMessages } from '@hardware-ws/quizzer';

const { toggle_buzzers, buzzer_pressed, client_connection_status, select_board, toggle_question, update_score } =
  quizzerMessages;

/** The six types of the bench, as every candidate validates them. */
export const messages = {
  toggle_buzzers,
  buzzer_pressed,
  client_connection_status,
  select_board,
  toggle_question,
  update_score,
};
