import type { BuzzerStepWithInput } from '@hardware-ws/quizzer';
import type { FairMessage } from '../messages/fair-messages.ts';
import type { ClaimState } from './claim-state.ts';

/** Everything that a box in fair mode reacts to, beyond the rules of a buzzer. `at` is the time in ms on its monotonic clock. */
export type ClaimInput =
  | { readonly kind: 'step'; readonly step: BuzzerStepWithInput; readonly at: number }
  | { readonly kind: 'message'; readonly message: FairMessage<'referee_status' | 'press_claim'>; readonly at: number }
  | { readonly kind: 'due'; readonly at: number };

/** The result of an input: the new state, the messages to send, in order, and a remark for the log. */
export interface ClaimStep {
  readonly state: ClaimState;
  readonly send: readonly (BuzzerStepWithInput['send'][number] | FairMessage<'press_claim' | 'box_status'>)[];
  readonly note?: string;
}
