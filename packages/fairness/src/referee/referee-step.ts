import type { QuizzerMessage, QuizzerOutgoingMessage } from '@hardware-ws/quizzer';
import type { FairMessage } from '../messages/fair-messages.ts';
import type { Claim } from '../verdict/claim.ts';
import type { Verdict } from '../verdict/verdict.ts';
import type { RefereeState, RefusedClaim } from './referee-state.ts';

/** A referee as the room knows it. */
export interface RefereeIdentity {
  readonly clientId: string;
  /** Tells two referees with one `clientId` apart. It must be unique. */
  readonly instance: string;
  /** Presses that are closer than this are a tie, in ms. @default 0.5 */
  readonly tieMs?: number | undefined;
}

/** The messages that a referee has to hear. */
export type RefereeIncomingMessage =
  QuizzerMessage<'toggle_buzzers' | 'client_connection_status' | 'buzzer_pressed' | 'pong'> | FairMessage;

/** Everything that a referee reacts to. `at` is the time in ms on its monotonic clock. */
export type RefereeInput =
  | { readonly kind: 'message'; readonly message: RefereeIncomingMessage; readonly at: number }
  | { readonly kind: 'online'; readonly online: boolean; readonly at: number }
  | { readonly kind: 'due'; readonly at: number };

/** What a referee tells people. */
export type RefereeEvent =
  | {
      readonly kind: 'verdict';
      readonly verdict: Verdict;
      readonly refused: readonly RefusedClaim[];
      /** The time from the first claim's arrival to the verdict, in ms. */
      readonly after_ms: number;
    }
  | {
      /** A claim arrived after the verdict, and its press was earlier than the winner's. */
      readonly kind: 'late_evidence';
      readonly claim: Claim;
      readonly verdict: Verdict;
      /** By how much it was earlier, in ms. */
      readonly earlier_ms: number;
      /** Whether its press was certainly earlier. */
      readonly certain: boolean;
    }
  | { readonly kind: 'note'; readonly text: string };

/** The result of an input: the new state, the messages to send, in order, and what happened. */
export interface RefereeStep {
  readonly state: RefereeState;
  readonly send: readonly (QuizzerOutgoingMessage<'ping' | 'buzzer_pressed'> | FairMessage<'referee_status'>)[];
  readonly events: readonly RefereeEvent[];
}

/** A step that only changes the state, and tells what happened. */
export function stepTo(state: RefereeState, ...events: readonly RefereeEvent[]): RefereeStep {
  return { state, send: [], events };
}

/** Continues a step with the next one. */
export function andThen(step: RefereeStep, next: (state: RefereeState) => RefereeStep): RefereeStep {
  const { state, send, events } = next(step.state);
  return { state, send: [...step.send, ...send], events: [...step.events, ...events] };
}
