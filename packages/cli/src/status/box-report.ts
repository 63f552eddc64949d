import { systemClock } from '@hardware-ws/client';
import type { BuzzerState, BuzzerStep, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';

type Press = QuizzerOutgoingMessage<'buzzer_pressed'>;

/** The state that a buzzer box reports when it is asked. */
export function boxReport({ enabled, selected }: BuzzerState, press: Press | undefined): object {
  return {
    enabled,
    selected,
    ...(press && {
      last_press: press.buzzerId,
      last_press_ms_ago: Math.round(systemClock.monotonic() - (press.at ?? systemClock.monotonic())),
    }),
  };
}

/** Whether a message from a box is a press. A `buzzerId` of null clears a press. */
export function isPress(message: BuzzerStep['send'][number]): message is Press {
  return message.type === 'buzzer_pressed' && message.buzzerId !== null;
}
