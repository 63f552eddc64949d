import { verdictOf, type Claim } from '@hardware-ws/fairness';
import { lateEvidenceText } from './late-evidence-text.ts';

const winner: Claim = { pressId: 'a-1', buzzerId: 2, clientId: 'left', earliest: 99, latest: 101, arrivedAt: 110 };
const claim: Claim = { pressId: 'b-1', buzzerId: 5, clientId: 'right', earliest: 94, latest: 95, arrivedAt: 500 };

it.each([
  [true, 'certainly'],
  [false, 'probably'],
])('late evidence names both presses, and by how much the loser was earlier (certain: %s)', (certain, sure) => {
  const verdict = verdictOf({ claims: [winner] });
  expect(lateEvidenceText({ kind: 'late_evidence', claim, verdict, earlier_ms: 5.5, certain })).toBe(
    `late evidence: buzzer 5 of box right was ${sure} pressed 5.500 ± 1.500 ms before buzzer 2 of box left, the winner, but its claim came 390.000 ms later: the host decides what counts`,
  );
});
