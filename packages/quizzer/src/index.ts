export { quizzerMessages } from './quizzer-messages.ts';
export { quizzerOutgoing } from './quizzer-outgoing.ts';
export type { QuizzerMessage } from './quizzer-message.ts';
export type { QuizzerOutgoingMessage } from './quizzer-outgoing-message.ts';
