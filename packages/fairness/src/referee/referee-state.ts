import type { ClockBounds } from '../clock/clock-bounds.ts';
import type { Claim } from '../verdict/claim.ts';
import type { Verdict } from '../verdict/verdict.ts';

/** A box in fair mode. All times of this file are in ms on the referee's clock. */
export interface RefereeBox {
  readonly clientId: string;
  /** How long it may hold an edge back before it claims the press, in ms. */
  readonly edgeMs: number;
  /** How much later than a press its time may be, in ms. */
  readonly sampleMs: number;
  readonly clock: ClockBounds;
  /** The latest pings to it: when each was sent, the timestamp by which its answer is recognized, and whether it was answered. */
  readonly pings: readonly { readonly sent: number; readonly timestamp: number; readonly answered: boolean }[];
  /** How many pings it has got since it joined. */
  readonly pingCount: number;
  readonly pingDueAt: number;
  readonly heardAt: number;
  /** When the latest ping was sent that it has answered. */
  readonly answeredFrom: number;
  /** When the backend said that it is gone. */
  readonly leftAt: number | null;
  /** When two clients last answered one ping. */
  readonly sharedAt: number;
  /** When its clock last contradicted what was known of it. */
  readonly steppedAt: number;
}

/** A claim that does not take part in a verdict, and why. */
export interface RefusedClaim {
  readonly client_id: string;
  readonly press_id: string;
  /**
   * - `false_start`: it was pressed before the buzzers were enabled
   * - `bad_stamp`: its time is after its arrival, or so long before it that no box would claim it
   * - `stale`: it arrived so late that its box sends the press without a verdict
   * - `unknown_box`: its box has not answered a ping yet
   * - `second`: its box already has a claim in the round
   */
  readonly why: 'false_start' | 'bad_stamp' | 'stale' | 'unknown_box' | 'second';
}

/** A round: from the clear to the first number. */
export interface RefereeRound {
  /** In the order of their arrival. */
  readonly claims: readonly Claim[];
  readonly refused: readonly RefusedClaim[];
  /** The claims that were heard so far: the backend may deliver a second copy of each. */
  readonly heard: readonly Pick<Claim, 'clientId' | 'pressId'>[];
  /** When the first claim arrived that this referee has to decide. */
  readonly fencedAt: number | null;
  readonly verdict: Verdict | null;
  /** Whether the room has heard a number. */
  readonly closed: boolean;
}

/** What a referee knows. */
export interface RefereeState {
  /** Since when the link is open. */
  readonly onlineSince: number | null;
  /** Our own address in the backend. */
  readonly channel: string | null;
  /** Whether this referee decides, as it has last announced. */
  readonly rules: boolean;
  readonly statusDueAt: number;
  /** When each status was sent that has not come back yet. */
  readonly statusesOut: readonly number[];
  /** When the latest status was sent that has come back: what the backend relays later happened later. */
  readonly echoedAt: number;
  /** The referees that decide before this one, and when each was last heard. */
  readonly rivals: ReadonlyMap<string, number>;
  readonly boxes: ReadonlyMap<string, RefereeBox>;
  readonly enabled: boolean;
  /** The buzzers were not enabled before this time. */
  readonly armedSince: number;
  /** When a buzzer client last joined. */
  readonly joinedAt: number;
  readonly round: RefereeRound;
  /** The latest verdict of an earlier round. */
  readonly previous: Verdict | null;
  /** When the referee has to act without hearing anything. */
  readonly dueAt: number;
}

/** A round that nobody has claimed. */
export const openRound: RefereeRound = {
  claims: [],
  refused: [],
  heard: [],
  fencedAt: null,
  verdict: null,
  closed: false,
};

/** The state before any input. */
export const initialRefereeState: RefereeState = {
  onlineSince: null,
  channel: null,
  rules: false,
  statusDueAt: Infinity,
  statusesOut: [],
  echoedAt: -Infinity,
  rivals: new Map(),
  boxes: new Map(),
  enabled: false,
  armedSince: -Infinity,
  joinedAt: -Infinity,
  round: openRound,
  previous: null,
  dueAt: Infinity,
};

/** The state with this box, which replaces what was known of it. */
export function withBox(state: RefereeState, box: RefereeBox): RefereeState {
  return { ...state, boxes: new Map(state.boxes).set(box.clientId, box) };
}
