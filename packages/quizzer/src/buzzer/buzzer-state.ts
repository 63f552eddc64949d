import type { QuizzerOutgoingMessage } from '../messages/quizzer-outgoing-messages.ts';

/**
 * How the backend knows a buzzer client.
 *
 * @example
 * const identity: BuzzerIdentity = { clientType: 'buzzer', clientId: 'main' };
 */
export interface BuzzerIdentity {
  readonly clientType: string;
  readonly clientId: string;
  /** A unique prefix for the `press_id` of everything that this client sends. @default no `press_id` is added */
  readonly idPrefix?: string;
  /** How long a buzzer stays locked after a press while the buzzers are disabled, in ms. @default 0 */
  readonly falseStartMs?: number;
}

/** What a buzzer client knows. */
export interface BuzzerState {
  /** Whether the link is open. */
  readonly online: boolean;
  /** Whether the link has ever been open. */
  readonly everOnline: boolean;
  /** Whether the host has enabled the buzzers since the link opened. */
  readonly enabled: boolean;
  /** The `message_id` of the last `toggle_buzzers` on this link. A second copy of it does not start a round. */
  readonly lastToggleId: string | null;
  /** The buzzer of this box that was first. Its lamp is lit. */
  readonly selected: number | null;
  /** The buzzer of another box that was first: this box has lost the round. */
  readonly lostTo: number | null;
  /** Whether this client still has to announce that it is connected, once the round is over. */
  readonly owesPresence: boolean;
  /**
   * One time for each buzzer client that has joined, in ms. Until then, the next `enabled: true` is the host reporting its
   * state to that client, and does not start a round.
   */
  readonly hostReportsUntil: readonly number[];
  /** The boxes that have joined since this one, in order. The last one clears a round; if it fails, the one before it does. */
  readonly joinedSince: readonly string[];
  /** The `null` that clears the round: another box has to send it, this box has sent it, or it has been heard. */
  readonly clear: 'awaited' | 'sent' | 'heard';
  /** When this box clears the round in place of a box that did not, in ms. */
  readonly clearDueAt: number | null;
  /** When the buzzers were last enabled, in ms. */
  readonly enabledAt: number;
  /** When the buzzers were enabled after they had been disabled, in ms. Unknown if this box joined later. */
  readonly armedAt: number;
  /** Whether a buzzer's number has been heard since the last `null`. The first number wins. */
  readonly winnerHeard: boolean;
  /** This round's press, until it comes back from the backend. While the clear is awaited, it has not been sent yet. */
  readonly pendingPress: QuizzerOutgoingMessage<'buzzer_pressed'> | null;
  /** The buzzers that were pressed too early, and until when each is locked, in ms. */
  readonly lockedUntil: ReadonlyMap<number, number>;
  /** How many ids this client has given to messages. */
  readonly idsUsed: number;
}

/** The state before any input: the buzzers are disabled until the host enables them. */
export const initialBuzzerState: BuzzerState = {
  online: false,
  everOnline: false,
  enabled: false,
  lastToggleId: null,
  selected: null,
  lostTo: null,
  owesPresence: false,
  hostReportsUntil: [],
  joinedSince: [],
  clear: 'heard',
  clearDueAt: null,
  enabledAt: -Infinity,
  armedAt: -Infinity,
  winnerHeard: false,
  pendingPress: null,
  lockedUntil: new Map(),
  idsUsed: 0,
};
