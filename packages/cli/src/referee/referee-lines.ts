import type { ClaimEvidence, RefereeEvent } from '@hardware-ws/fairness';
import { clockTime } from '../output/clock-time.ts';
import { doubts } from './doubts.ts';
import { msText, pressText, shortId } from './evidence-text.ts';

type VerdictEvent = Extract<RefereeEvent, { kind: 'verdict' }>;

/**
 * What a referee prints about a verdict: a line with the winner, and one for each thing that a host in the hall should know.
 *
 * @example
 * refereeLines(event, new Date()).forEach(printLive);
 * // 14:02:12.480  proven  buzzer 2 of box left was first, 5.132 ± 0.842 ms before buzzer 5 of box right
 * //               no answer from box stage: it may have had an earlier press
 */
export function refereeLines(event: VerdictEvent, now: Date): readonly string[] {
  const { kind, claims } = event.verdict;
  const [winner, second, ...others] = claims;
  if (winner === undefined) return [];
  const was = kind === 'tie' ? 'counts as first' : 'was first';
  const by =
    second === undefined
      ? ': no other press was claimed'
      : `, ${gap(second, winner)} before ${nameOf(second)}${overlap(second)}`;
  const time = clockTime(now);
  const details = [
    ...others.map((claim) => `then ${nameOf(claim)}, ${gap(claim, winner)} after the first${overlap(claim)}`),
    ...arrivalLines(claims),
    ...doubts(event),
  ];
  return [
    `${time}  ${kind.padEnd(6)}  ${nameOf(winner)} ${was}${by}`,
    ...details.map((line) => `${' '.repeat(time.length)}  ${line}`),
  ];
}

function nameOf({ buzzerId, client_id }: ClaimEvidence): string {
  return pressText({ buzzerId, box: client_id });
}

/** How much later than the winner's a press was, and how far that may be from the truth. */
function gap({ behind_ms, error_ms }: ClaimEvidence, winner: ClaimEvidence): string {
  return msText(behind_ms, error_ms + winner.error_ms);
}

function overlap({ overlap_ms }: ClaimEvidence): string {
  return overlap_ms > 0 ? ` (their possible times overlap by ${msText(overlap_ms)})` : '';
}

/** The order of arrival, if it is not that of the presses. */
function arrivalLines(claims: readonly ClaimEvidence[]): readonly string[] {
  const [first, ...later] = [...claims].sort((a, b) => a.arrival - b.arrival);
  if (first === undefined || claims.every(({ arrival }, index) => arrival === index + 1)) return [];
  const after = ({ client_id, arrived_after_ms }: ClaimEvidence) =>
    `${shortId(client_id)} ${msText(arrived_after_ms - first.arrived_after_ms)} later`;
  return [`arrived in another order: ${[shortId(first.client_id), ...later.map(after)].join(', ')}`];
}
