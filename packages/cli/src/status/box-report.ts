import { systemClock } from '@hardware-ws/client';
import type { FairMessage, FairStep } from '@hardware-ws/fairness';
import type { BuzzerState, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';

/** A press that a box sends or claims. */
export type BoxPress = QuizzerOutgoingMessage<'buzzer_pressed'> | FairMessage<'press_claim'>;

/** The state that a buzzer box reports when it is asked. */
export function boxReport({ enabled, selected }: BuzzerState, press: BoxPress | undefined): object {
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
export function isPress(message: FairStep['send'][number]): message is BoxPress {
  return message.type === 'press_claim' || (message.type === 'buzzer_pressed' && message.buzzerId !== null);
}
