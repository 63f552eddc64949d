import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-message.ts';

/** What a buzzer client knows. */
export interface BuzzerState {
  /** Whether the link is open. */
  readonly online: boolean;
  /** Whether the link has ever been open. */
  readonly beenOnline: boolean;
  /** Whether the host has enabled the buzzers since the link opened. */
  readonly enabled: boolean;
  /** The `message_id` of the last `toggle_buzzers` on this link: its second copy begins no round. */
  readonly toggled: string | null;
  /** The buzzer of this box that was first, whose lamp is lit. */
  readonly selected: number | null;
  /** The buzzer of somebody else that was first: this box has lost the round. */
  readonly lostTo: number | null;
  /** Whether we still have to say that we are connected, once the round has ended. */
  readonly owesPresence: boolean;
  /** Until when, in ms, the next `enabled: true` is the host telling its state; one for each buzzer that has joined. */
  readonly tellings: readonly number[];
  /** The boxes that have joined since this one has, in order: the last one clears a round, the one before it when that fails. */
  readonly joinedSince: readonly string[];
  /** The clearing `null` of the round: another box is to send it, we have sent it, or it has been heard. */
  readonly clear: 'awaited' | 'sent' | 'heard';
  /** When we clear the round in place of a box that does not, in ms. */
  readonly clearDue: number | null;
  /** When buzzers were last enabled, in ms. */
  readonly enabledAt: number;
  /** Whether a number has been heard since the last `null`: a later one is not first. */
  readonly numberHeard: boolean;
  /** The press of this round that has not come back yet; while the clear is awaited it has not been sent either. */
  readonly unheard: QuizzerOutgoingMessage<'buzzer_pressed'> | null;
  /** How many ids have been given to messages. */
  readonly named: number;
}

/** Before anything has been heard: disabled until told otherwise. */
export const initialBuzzerState: BuzzerState = {
  online: false,
  beenOnline: false,
  enabled: false,
  toggled: null,
  selected: null,
  lostTo: null,
  owesPresence: false,
  tellings: [],
  joinedSince: [],
  clear: 'heard',
  clearDue: null,
  enabledAt: -Infinity,
  numberHeard: false,
  unheard: null,
  named: 0,
};
