import { printable } from '@hardware-ws/client';
import type { Claim, RefereeEvent } from '@hardware-ws/fairness';

/** What a record says beside the event. */
export interface RefereeRecordContext {
  readonly gameId: number;
  /** The id of the referee. */
  readonly clientId: string;
  /** The wall clock, in ms since 1970. */
  readonly now: number;
}

/**
 * An event of a referee as a line of JSON, with all of its evidence. Times are in ms, to 0.001 ms, except `at`, which is the wall clock.
 *
 * @example
 * refereeRecord(event, { gameId: 1, clientId: 'main', now: systemClock.wall() });
 * // {"kind":"verdict","at":"2026-11-29T14:02:12.480Z","game_id":1,"referee":"main","verdict":"proven","winner":{…},…}
 */
export function refereeRecord(
  event: Exclude<RefereeEvent, { kind: 'note' }>,
  { gameId, clientId, now }: RefereeRecordContext,
): string {
  const { kind, verdict } = event;
  const record = {
    kind,
    at: new Date(now).toISOString(),
    game_id: gameId,
    referee: clientId,
    verdict: verdict.kind,
    winner: pressOf(verdict.winner),
    ...(kind === 'verdict' ? evidence(event) : lateEvidence(event)),
  };
  return printable(JSON.stringify(record, (_, value: unknown) => (isFraction(value) ? rounded(value) : value)));
}

function pressOf({ clientId, buzzerId, pressId }: Claim) {
  return { client_id: clientId, buzzerId, press_id: pressId };
}

function evidence({ verdict, refused, after_ms }: Extract<RefereeEvent, { kind: 'verdict' }>) {
  const { margin_ms, error_ms, claims, unheard, doubtful } = verdict;
  return { margin_ms, error_ms, after_ms, claims, unheard, doubtful, refused };
}

function lateEvidence({ claim, verdict, earlier_ms, certain }: Extract<RefereeEvent, { kind: 'late_evidence' }>) {
  const { earliest, latest, arrivedAt } = claim;
  return {
    claim: {
      ...pressOf(claim),
      error_ms: (latest - earliest) / 2,
      arrived_after_ms: arrivedAt - verdict.winner.arrivedAt,
    },
    earlier_ms,
    certain,
  };
}

/** Whether a value is a number that is not an integer: ids stay as they are. */
function isFraction(value: unknown): value is number {
  return typeof value === 'number' && !Number.isInteger(value);
}

/** To 0.001, without a negative zero. */
function rounded(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}
