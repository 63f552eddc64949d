import * as fc from 'fast-check';
import type { Claim } from './claim.ts';
import { verdictOf } from './verdict-of.ts';

/** A claim of a box, pressed `centre` ± `error`. */
function claim(clientId: string, centre: number, error: number, arrivedAt = centre + 10): Claim {
  return {
    pressId: `${clientId}-1`,
    buzzerId: clientId.length,
    clientId,
    earliest: centre - error,
    latest: centre + error,
    arrivedAt,
  };
}

describe('a verdict', () => {
  it('is proven if the press of the winner ends before every other begins', () => {
    const verdict = verdictOf({ claims: [claim('late', 105, 2), claim('first', 100, 2), claim('last', 109, 3)] });
    expect(verdict).toMatchObject({ kind: 'proven', winner: { clientId: 'first' }, margin_ms: 5, error_ms: 4 });
  });

  it('is likely if they overlap by less than a third', () => {
    const verdict = verdictOf({ claims: [claim('a', 100, 3), claim('b', 104.1, 3)] });
    expect(verdict).toMatchObject({ kind: 'likely', winner: { clientId: 'a' } });
    expect(verdict.claims[1]?.overlap_ms).toBeCloseTo(1.9);
  });

  it('is a tie if they overlap by more', () => {
    const verdict = verdictOf({ claims: [claim('a', 100, 3), claim('b', 103.9, 3)] });
    expect(verdict).toMatchObject({ kind: 'tie', winner: { clientId: 'a' } });
  });

  it('is a tie if they are closer than the margin, however well they are known', () => {
    const claims = [claim('a', 100, 0.01), claim('b', 100.4, 0.01)];
    expect(verdictOf({ claims }).kind).toBe('tie');
    expect(verdictOf({ claims, tieMs: 0.3 }).kind).toBe('proven');
    expect(verdictOf({ claims, tieMs: 0 }).kind).toBe('proven');
  });

  it('is proven for the only claim, and says how well its time is known', () => {
    expect(verdictOf({ claims: [claim('a', 100, 3)] })).toMatchObject({ kind: 'proven', margin_ms: null, error_ms: 3 });
  });

  it.each(['unheard', 'doubtful'] as const)('is not proven as long as a box is %s', (why) => {
    const claims = [claim('a', 100, 1), claim('b', 110, 1)];
    expect(verdictOf({ claims, [why]: ['c'] })).toMatchObject({ kind: 'likely', [why]: ['c'] });
    expect(verdictOf({ claims: claims.slice(1), [why]: ['c'] }).kind).toBe('likely');
  });

  it('is not proven if a third press overlaps with the winner, though the second does not', () => {
    const claims = [claim('a', 100, 2), claim('b', 110, 2), claim('c', 111, 9.5)];
    expect(verdictOf({ claims })).toMatchObject({ kind: 'likely', margin_ms: 10 });
  });

  it('tells all claims with their arrival, the winner first', () => {
    const { claims } = verdictOf({ claims: [claim('b', 105, 2, 120), claim('a', 100, 1, 150)] });
    expect(claims).toEqual([
      {
        client_id: 'a',
        buzzerId: 1,
        press_id: 'a-1',
        arrival: 2,
        arrived_after_ms: 0,
        behind_ms: 0,
        error_ms: 1,
        overlap_ms: 0,
      },
      {
        client_id: 'b',
        buzzerId: 1,
        press_id: 'b-1',
        arrival: 1,
        arrived_after_ms: -30,
        behind_ms: 5,
        error_ms: 2,
        overlap_ms: 0,
      },
    ]);
  });

  it('is a mistake without a claim', () => {
    expect(() => verdictOf({ claims: [] })).toThrow('claims: expected at least one claim');
  });
});

describe('a proven verdict', () => {
  const pressed = fc.record({
    at: fc.double({ min: 0, max: 50, noNaN: true }),
    before: fc.double({ min: 0, max: 20, noNaN: true }),
    after: fc.double({ min: 0, max: 20, noNaN: true }),
  });
  const claims = (presses: readonly { at: number; before: number; after: number }[]) =>
    presses.map(({ at, before, after }, index) => ({
      ...claim(String(index), 0, 0),
      earliest: at - before,
      latest: at + after,
    }));

  it('is never wrong, whatever the intervals are, as long as they contain the presses', () => {
    const property = fc.property(fc.array(pressed, { minLength: 1, maxLength: 6 }), (presses) => {
      const { kind, winner } = verdictOf({ claims: claims(presses), tieMs: 0 });
      const at = presses[Number(winner.clientId)]?.at ?? NaN;
      return kind !== 'proven' || presses.every((press) => press.at >= at);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('does not depend on the order in which the claims arrive', () => {
    const property = fc.property(fc.array(pressed, { minLength: 1, maxLength: 6 }), (presses) => {
      const [there, back] = [claims(presses), claims(presses).reverse()].map((claims) => verdictOf({ claims }).kind);
      return there === back;
    });
    fc.assert(property, { numRuns: 500 });
  });
});

it('calls no verdict likely that is wrong while no way takes more than five times as long as the other', () => {
  const link = fc.record({
    at: fc.double({ min: 0, max: 20, noNaN: true }),
    rtt: fc.double({ min: 0.1, max: 30, noNaN: true }),
    up: fc.double({ min: 1 / 6 + 0.001, max: 5 / 6 - 0.001, noNaN: true }),
  });
  const property = fc.property(fc.array(link, { minLength: 2, maxLength: 4 }), (links) => {
    // With one exchange, the press is known from `at` less the way up to `at` plus the way down.
    const claims = links.map(({ at, rtt, up }, index) => ({
      ...claim(String(index), 0, 0),
      earliest: at - rtt * up,
      latest: at + rtt * (1 - up),
    }));
    const { kind, winner } = verdictOf({ claims });
    const first = links[Number(winner.clientId)]?.at ?? NaN;
    return kind === 'tie' || links.every(({ at }) => at >= first);
  });
  fc.assert(property, { numRuns: 1000 });
});
