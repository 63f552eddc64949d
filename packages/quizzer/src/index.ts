export { quizzer, type QuizzerOptions } from './quizzer.ts';
export { quizzerUrl, type QuizzerUrlOptions } from './protocol/quizzer-url.ts';
export { pong } from './protocol/pong.ts';

export { quizzerMessages, type QuizzerMessage, type QuizzerMessages } from './messages/quizzer-messages.ts';
export {
  quizzerOutgoingMessages,
  type QuizzerOutgoingMessage,
  type QuizzerOutgoingMessages,
} from './messages/quizzer-outgoing-messages.ts';

export { isForWholeRoom } from './messages/recipient.ts';
export { randomId } from './messages/random-id.ts';

export { confirmAll } from './confirm-all.ts';
export { forwardedMessages } from './forwarded-messages.ts';
export { withoutEchoes } from './without-echoes.ts';

export type { BuzzerIncomingMessage, BuzzerInput } from './buzzer/buzzer-input.ts';
export { buzzerRules } from './buzzer/buzzer-rules.ts';
export { initialBuzzerState, type BuzzerIdentity, type BuzzerState } from './buzzer/buzzer-state.ts';
export type { BuzzerStep } from './buzzer/buzzer-step.ts';
export { buzzerSteps, type BuzzerStepsOptions, type BuzzerStepWithInput } from './buzzer/buzzer-steps.ts';
