import type { Claim, RefereeEvent } from '@hardware-ws/fairness';
import { msText, pressText } from './evidence-text.ts';

/** The warning about a press that was earlier than the winner's, and whose claim arrived after the verdict. */
export function lateEvidenceText({
  claim,
  verdict: { winner },
  earlier_ms,
  certain,
}: Extract<RefereeEvent, { kind: 'late_evidence' }>): string {
  const by = msText(earlier_ms, errorOf(claim) + errorOf(winner));
  const after = msText(claim.arrivedAt - winner.arrivedAt);
  const sure = certain ? 'certainly' : 'probably';
  return `late evidence: ${nameOf(claim)} was ${sure} pressed ${by} before ${nameOf(winner)}, the winner, but its claim came ${after} later: the host decides what counts`;
}

function nameOf({ buzzerId, clientId }: Claim): string {
  return pressText({ buzzerId, box: clientId });
}

function errorOf({ earliest, latest }: Claim): number {
  return (latest - earliest) / 2;
}
