import { systemClock, type Clock, type Message } from '@hardware-ws/client';
import type { FairMessage } from '@hardware-ws/fairness';
import type { BuzzerState, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';

/** A press that a box sends or claims. */
export type BoxPress = QuizzerOutgoingMessage<'buzzer_pressed'> | FairMessage<'press_claim'>;

/** What {@link boxReport} tells. */
export interface BoxReportOptions {
  readonly state: BuzzerState;
  /** Its latest press. @default it has not been pressed */
  readonly press?: BoxPress | undefined;
  /** Whether the box is in fair mode. @default false */
  readonly fair?: boolean;
  readonly clock?: Clock;
}

/** The state that a buzzer box reports when it is asked. */
export function boxReport({ state, press, fair = false, clock = systemClock }: BoxReportOptions): object {
  return {
    enabled: state.enabled,
    ...(fair && { fair }),
    selected: state.selected,
    ...(press && {
      last_press: press.buzzerId,
      last_press_ms_ago: Math.round(clock.monotonic() - (press.at ?? clock.monotonic())),
    }),
  };
}

/** Whether a message that is sent is a press. A `buzzerId` of null clears a press. */
export function isPress(message: Message): message is BoxPress {
  return (
    message.type === 'press_claim' || (message.type === 'buzzer_pressed' && (message as BoxPress).buzzerId !== null)
  );
}
