import type { ClaimEvidence, RefereeEvent, Verdict } from '@hardware-ws/fairness';
import { doubts } from '../../referee/doubts.ts';
import { detailLine, timedLine } from './timed-line.ts';

/** What is known when a referee decides. */
export interface VerdictContext {
  /** The boxes that have answered a ping which was sent after the press of the winner. */
  readonly answered: readonly string[];
  /** When the referee decided, in ms on its clock. */
  readonly at: number;
  /** The same time of day, in ms since 1970. */
  readonly timeOfDay: number;
}

/** What people see of a verdict: the order of arrival, the verdict, and its evidence. */
export function verdictLines(
  event: Extract<RefereeEvent, { kind: 'verdict' }>,
  { answered, at, timeOfDay }: VerdictContext,
): readonly string[] {
  const { verdict } = event;
  const { claims, winner } = verdict;
  const [first, ...others] = claims;
  if (first === undefined) return [];
  const afterMs = at - (winner.earliest + winner.latest) / 2;
  const known = claims.map(({ client_id, error_ms }) => `box ${client_id} ± ${ms(error_ms)}`);
  const free = answered.filter((id) => claims.every(({ client_id }) => client_id !== id));
  const firstArrivalAt = winner.arrivedAt + Math.min(...claims.map((claim) => claim.arrived_after_ms));
  const details = [
    ...others.slice(1).map((claim) => `then box ${claim.client_id}, ${gap(claim, first)} after box ${first.client_id}`),
    `the time of each press is known: ${known.join(', ')}`,
    ...others.filter(({ overlap_ms }) => overlap_ms > 0).map((claim) => overlapText(claim, first)),
    ...free.map((id) => `box ${id} had no earlier press: it has answered a ping from after the press`),
    ...doubts(event),
  ];
  return [
    timedLine(arrivalText(claims), timeOfDay - (at - firstArrivalAt)),
    timedLine(`verdict: ${verdictText(verdict)}; decided ${afterMs.toFixed(0)} ms after the press`, timeOfDay),
    ...details.map(detailLine),
  ];
}

/** Who arrived first, and what that would have meant without a referee. */
function arrivalText(claims: readonly ClaimEvidence[]): string {
  const [first, ...later] = [...claims].sort((a, b) => a.arrival - b.arrival);
  if (first === undefined) return '';
  const [winner] = claims;
  const before = later.map(
    ({ client_id, arrived_after_ms }) => `${ms(arrived_after_ms - first.arrived_after_ms)} before box ${client_id}`,
  );
  const text = [`arrived first: box ${first.client_id}`, ...before].join(', ');
  return first === winner ? text : `${text}; without the referee it would have won`;
}

function verdictText({ kind, claims: [first, second], unheard }: Verdict): string {
  const name = `box ${first?.client_id ?? ''}`;
  const who = kind === 'tie' ? `tie, ${name} counts as first` : `${name}, ${kind}`;
  if (first === undefined || second === undefined) {
    return `${who}, ${unheard.length === 0 ? 'no other box was pressed earlier' : 'no other press has arrived'}`;
  }
  return `${who}, ${gap(second, first)} before box ${second.client_id}`;
}

function overlapText(claim: ClaimEvidence, first: ClaimEvidence): string {
  return `the possible times of box ${first.client_id} and box ${claim.client_id} overlap by ${ms(claim.overlap_ms)}`;
}

/** How much later than the first a press was, and how far that may be from the truth. */
function gap({ behind_ms, error_ms }: ClaimEvidence, first: ClaimEvidence): string {
  return `${behind_ms.toFixed(1)} ± ${ms(error_ms + first.error_ms)}`;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
