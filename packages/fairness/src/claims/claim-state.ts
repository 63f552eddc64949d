import type { QuizzerOutgoingMessage } from '@hardware-ws/quizzer';

/** A box in fair mode, as it introduces itself to referees. */
export interface ClaimIdentity {
  /** The name of this box. It must be that of the connection. */
  readonly clientId: string;
  /** How long this box may hold an edge back before it claims the press, in ms, at most 50. @default 3 */
  readonly edgeMs?: number | undefined;
  /** How much later than a press its time may be, in ms, at most 50: for buttons that are sampled. @default 0 */
  readonly sampleMs?: number | undefined;
}

/** How long a press waits for a verdict, in ms. Then its box sends it without one. */
export const verdictMs = 500;

/** The greatest age of a press that a box may still claim, in ms. It is that of a press that a box may send. */
export const claimTtlMs = 1500;

/** What a box in fair mode knows of referees. All times are in ms on the box's clock. */
export interface ClaimState {
  /** When a referee that decides was last heard. */
  readonly refereeAt: number;
  /** The referees that know this box, and when each was last heard. */
  readonly referees: ReadonlyMap<string, number>;
  /** The boxes whose claims were heard last, and when. */
  readonly claims: ReadonlyMap<string, number>;
  /** The press that waits for a verdict, since when, and until when. */
  readonly waiting: {
    readonly press: QuizzerOutgoingMessage<'buzzer_pressed'>;
    readonly since: number;
    readonly until: number;
  } | null;
}

/** The state before any input: no referee was heard. */
export const initialClaimState: ClaimState = {
  refereeAt: -Infinity,
  referees: new Map(),
  claims: new Map(),
  waiting: null,
};
