import { verdictOf, type Claim, type RefereeEvent } from '@hardware-ws/fairness';
import { refereeRecord } from './referee-record.ts';

const context = { gameId: 7, clientId: 'main', now: Date.UTC(2026, 10, 29, 14, 2, 12, 480) };
const left: Claim = {
  pressId: 'a-1',
  buzzerId: 2,
  clientId: 'left',
  earliest: 99.5,
  latest: 100.5,
  arrivedAt: 120.00004,
};
const right: Claim = {
  pressId: 'b-1',
  buzzerId: 5,
  clientId: 'right',
  earliest: 105.12345,
  latest: 106.12345,
  arrivedAt: 110,
};

describe('the record of a verdict', () => {
  const event: RefereeEvent = {
    kind: 'verdict',
    verdict: verdictOf({ claims: [right, left], unheard: ['stage'] }),
    refused: [{ client_id: 'far', press_id: 'far-1', why: 'false_start' }],
    after_ms: 12.34567,
  };

  it('has all of the evidence, with times to 0.001 ms', () => {
    expect(JSON.parse(refereeRecord(event, context))).toEqual({
      kind: 'verdict',
      at: '2026-11-29T14:02:12.480Z',
      game_id: 7,
      referee: 'main',
      verdict: 'likely',
      winner: { client_id: 'left', buzzerId: 2, press_id: 'a-1' },
      margin_ms: 5.623,
      error_ms: 1,
      after_ms: 12.346,
      claims: [
        {
          client_id: 'left',
          buzzerId: 2,
          press_id: 'a-1',
          arrival: 2,
          arrived_after_ms: 0,
          behind_ms: 0,
          error_ms: 0.5,
          overlap_ms: 0,
        },
        {
          client_id: 'right',
          buzzerId: 5,
          press_id: 'b-1',
          arrival: 1,
          arrived_after_ms: -10,
          behind_ms: 5.623,
          error_ms: 0.5,
          overlap_ms: 0,
        },
      ],
      unheard: ['stage'],
      doubtful: [],
      refused: [{ client_id: 'far', press_id: 'far-1', why: 'false_start' }],
    });
  });

  it('is one line, whatever the ids contain', () => {
    const named = { ...left, clientId: 'a\nb\u2028\u009b' };
    const verdict = verdictOf({ claims: [named] });
    const line = refereeRecord({ kind: 'verdict', verdict, refused: [], after_ms: 1 }, context);
    expect(line).toMatch(/^[ -~]+$/);
    expect((JSON.parse(line) as { readonly winner: object }).winner).toMatchObject({ client_id: 'a\nb\u2028\u009b' });
  });

  it('does not round ids', () => {
    const verdict = verdictOf({ claims: [{ ...left, buzzerId: Number.MAX_SAFE_INTEGER }] });
    const line = refereeRecord(
      { kind: 'verdict', verdict, refused: [], after_ms: 1 },
      { ...context, gameId: 2 ** 53 - 1 },
    );
    expect(JSON.parse(line)).toMatchObject({ game_id: 2 ** 53 - 1, winner: { buzzerId: 2 ** 53 - 1 } });
  });
});

it('the record of late evidence names the verdict that it contradicts, and the press that was earlier', () => {
  const verdict = verdictOf({ claims: [right] });
  const line = refereeRecord(
    { kind: 'late_evidence', claim: left, verdict, earlier_ms: 5.62345, certain: true },
    context,
  );
  expect(JSON.parse(line)).toEqual({
    kind: 'late_evidence',
    at: '2026-11-29T14:02:12.480Z',
    game_id: 7,
    referee: 'main',
    verdict: 'proven',
    winner: { client_id: 'right', buzzerId: 5, press_id: 'b-1' },
    claim: { client_id: 'left', buzzerId: 2, press_id: 'a-1', error_ms: 0.5, arrived_after_ms: 10 },
    earlier_ms: 5.623,
    certain: true,
  });
});
