import { readFileSync } from 'node:fs';
import { verdictOf, type ClaimEvidence, type VerdictKind } from '@hardware-ws/fairness';

interface Evidence {
  readonly verdict: VerdictKind;
  readonly winner: { readonly press_id: string };
  readonly margin_ms: number;
  readonly error_ms: number;
  readonly claims: readonly ClaimEvidence[];
  readonly unheard: readonly string[];
  readonly doubtful: readonly string[];
}

/** The verdict of evidence, by its claims alone. */
function verdictFrom({ claims, ...others }: Pick<Evidence, 'claims' | 'unheard' | 'doubtful'>) {
  const inOrder = [...claims].sort((a, b) => a.arrival - b.arrival);
  return verdictOf({
    ...others,
    claims: inOrder.map(({ client_id, buzzerId, press_id, behind_ms, error_ms, arrived_after_ms }) => ({
      clientId: client_id,
      buzzerId,
      pressId: press_id,
      earliest: behind_ms - error_ms,
      latest: behind_ms + error_ms,
      arrivedAt: 20 + arrived_after_ms,
    })),
  });
}

describe('the evidence in docs/fairness.md', () => {
  const page = readFileSync('docs/fairness.md', 'utf8');
  const evidence = JSON.parse(/```json\n([^]*?)```/.exec(page)?.[1] ?? '') as Evidence;

  it('gives the verdict that it shows', () => {
    const { kind, winner, margin_ms, error_ms, claims } = verdictFrom(evidence);
    expect(kind).toBe(evidence.verdict);
    expect(winner.pressId).toBe(evidence.winner.press_id);
    expect([margin_ms, error_ms]).toEqual([
      expect.closeTo(evidence.margin_ms, 6) as number,
      expect.closeTo(evidence.error_ms, 6) as number,
    ]);
    expect(claims.map(({ press_id, arrival, overlap_ms }) => ({ press_id, arrival, overlap_ms }))).toEqual(
      evidence.claims.map(({ press_id, arrival, overlap_ms }) => ({ press_id, arrival, overlap_ms })),
    );
  });

  it.each([
    ['likely', 4.5],
    ['tie', 2],
  ])('would be %s with errors of 3 ms and a margin of %d ms, as the page says', (kind, margin) => {
    const claims = evidence.claims.map((claim, index) => ({ ...claim, error_ms: 3, behind_ms: index * margin }));
    const verdict = verdictFrom({ ...evidence, claims });
    expect(verdict.kind).toBe(kind);
    expect(page).toContain(`margin of ${margin} ms`);
  });
});
