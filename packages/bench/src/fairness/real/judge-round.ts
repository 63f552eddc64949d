import type { VerdictKind } from '@hardware-ws/fairness';
import type { Outcome } from '../simulation/open-round.ts';
import { type Claimed, claimsOf } from './claims-of.ts';
import { pageAfter } from './page-after.ts';
import type { PlayedRound } from './play-round.ts';
import type { RefereeRecord } from './referee.ts';

/** A round in comparison with the truth. All times are in ms from the first press. */
export interface JudgedRound {
  /** The winner that the host shows, and when the referee named it. `undefined`: the host shows none. */
  readonly ours: Outcome | undefined;
  /** The winner if the first claim to arrive had won. */
  readonly arrival: Outcome | undefined;
  /** When the host heard of the winner. */
  readonly hostMs: number | undefined;
  /** How many presses the verdict compares. */
  readonly compared: number;
  /** How many numbers the host heard, how many different ones, and how many it showed one after the other. */
  readonly numbers: number;
  readonly different: number;
  readonly shown: number;
  /** How many boxes did not answer the referee in time. */
  readonly unheard: number;
  readonly lateEvidence: number;
  /** How many presses nobody claimed, although no other press had won yet. */
  readonly missing: number;
}

/** What the times of a record are rounded by together, in ms. */
const roundingMs = 0.0015;

/** Compares a round with the truth. */
export function judgeRound({ presses, heard, records, notes }: PlayedRound): JudgedRound {
  const begunAt = Math.min(...presses.map(({ at }) => at));
  const { shown, numbers, everShown } = pageAfter(heard.filter(({ at }) => at >= begunAt));
  const boxes = presses.map(({ box }) => box);
  const claims = claimsOf(boxes, heard);
  const [arrived] = claims;
  const [first] = [...claims].sort((a, b) => a.pressedAt - b.pressedAt);
  const firstAt = first?.pressedAt ?? begunAt;
  const winner = shown?.message;
  const record = records.find(({ kind, claims: [best] }) => kind === 'verdict' && best?.press_id === winner?.press_id);
  const isMissing = ({ clientId }: (typeof boxes)[number]) =>
    !claims.some((claim) => claim.clientId === clientId) && !notes.some((note) => isTooLate(note, clientId));
  return {
    ours: shown && {
      isWrong: winner?.buzzerId !== first?.buzzerId,
      // The host and the referee hear the first claim at the same time, give or take what the backend needs for a message.
      verdictMs: (record && arrived ? arrived.heardAt + record.after_ms : shown.at) - firstAt,
      ...(winner?.verdict !== undefined && { kind: winner.verdict as VerdictKind }),
      ...(record && { intervals: intervalsOf(record, claims) }),
    },
    arrival: arrived && { isWrong: arrived !== first, verdictMs: arrived.heardAt - firstAt },
    hostMs: shown && shown.at - firstAt,
    compared: record?.claims.length ?? 0,
    numbers: numbers.length,
    different: new Set(numbers.map(({ message }) => message.buzzerId)).size,
    shown: everShown.length,
    unheard: record?.unheard.length ?? 0,
    lateEvidence: records.filter(({ kind }) => kind === 'late_evidence').length,
    missing: boxes.filter(isMissing).length,
  };
}

/** How many presses the verdict compares with the winner's, and of how many the time behind it is within the stated error. */
function intervalsOf({ claims: [winner, ...others] }: RefereeRecord, claims: readonly Claimed[]) {
  const pressedAt = (id?: string) => claims.find(({ pressId }) => pressId === id)?.pressedAt ?? NaN;
  const isHeld = ({ press_id, behind_ms, error_ms }: RefereeRecord['claims'][number]) => {
    const truth = pressedAt(press_id) - pressedAt(winner?.press_id);
    return Math.abs(truth - behind_ms) <= error_ms + (winner?.error_ms ?? NaN) + roundingMs;
  };
  return { count: others.length, held: others.filter(isHeld).length };
}

/** Whether a box wrote that its press came too late. */
function isTooLate(note: string, clientId: string): boolean {
  return note.startsWith(`${clientId}: `) && note.includes('ignored') && note.includes('was first');
}
