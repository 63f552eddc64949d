import * as fc from 'fast-check';
import { hall, type Happening } from '../../test/hall.ts';
import type { RefereeEvent } from './referee-step.ts';

const box = fc.nat({ max: 2 });
function ms(max: number) {
  return fc.double({ min: 0, max, noNaN: true });
}
const happening: fc.Arbitrary<Happening> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: ms(20) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('pass' as const), ms: ms(400) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('up' as const, 'down' as const), box }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('press' as const), box, lagMs: ms(3) }) },
);
const cut = fc.record({ kind: fc.constant('cut' as const), box, announced: fc.boolean() });
const clocks = fc.array(
  fc.record({
    ahead: fc.double({ min: -1e8, max: 1e8, noNaN: true }),
    ppm: fc.double({ min: -50, max: 50, noNaN: true }),
  }),
  { minLength: 3, maxLength: 3 },
);

type Hall = ReturnType<typeof hall>;

function verdicts(events: readonly RefereeEvent[]) {
  return events.flatMap((event) => (event.kind === 'verdict' ? [event.verdict] : []));
}

/** Plays a hall, and then delivers everything that is still on its way. */
function played(clocks: Parameters<typeof hall>[0], happenings: readonly Happening[]): Hall {
  const game = hall(clocks);
  game.begin();
  happenings.forEach(game.happen);
  for (let round = 0; round < 20; round++) {
    for (const [index, { up, down }] of game.boxes.entries()) {
      for (let left = down.length; left > 0; left--) game.happen({ kind: 'down', box: index });
      for (let left = up.length; left > 0; left--) game.happen({ kind: 'up', box: index });
    }
    game.happen({ kind: 'pass', ms: 50 });
  }
  return game;
}

/** Checks a property of every hall: whatever the order of arrival, whatever is lost. */
function always(happenings: fc.Arbitrary<readonly Happening[]>, holds: (game: Hall) => boolean, numRuns = 1000): void {
  const property = fc.property(clocks, happenings, (clocks, happenings) => holds(played(clocks, happenings)));
  expect(() => fc.assert(property, { numRuns })).not.toThrow();
}

const anyOrder = fc.array(happening, { maxLength: 60 });
const anyLoss = fc.array(fc.oneof({ weight: 12, arbitrary: happening }, { weight: 1, arbitrary: cut }), {
  maxLength: 60,
});

function isFirst({ boxes, pressedAt }: Hall, id: string): boolean {
  const first = pressedAt(id) ?? NaN;
  return boxes.every((box) => (box.pressedAt ?? Infinity) >= first);
}

describe('a proven verdict', () => {
  it('is never wrong, in whatever order everything arrives', () => {
    always(anyOrder, (game) =>
      verdicts(game.events).every(({ kind, winner }) => kind !== 'proven' || isFirst(game, winner.clientId)),
    );
  });

  it('is never wrong, whatever is lost with a link', () => {
    always(anyLoss, (game) =>
      verdicts(game.events).every(({ kind, winner }) => kind !== 'proven' || isFirst(game, winner.clientId)),
    );
  });

  it('is reached often enough for these properties to mean something', () => {
    const kinds = fc
      .sample(fc.tuple(clocks, anyLoss), { numRuns: 300, seed: 7 })
      .flatMap(([clocks, happenings]) => verdicts(played(clocks, happenings).events))
      .map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'proven').length).toBeGreaterThan(50);
    expect(new Set(kinds).size).toBe(3);
  });
});

describe('a verdict', () => {
  it('contains every press in its interval', () => {
    always(anyLoss, (game) =>
      verdicts(game.events).every(({ winner, claims }) => {
        const first = game.pressedAt(winner.clientId) ?? NaN;
        const centre = (winner.earliest + winner.latest) / 2;
        return claims.every(({ client_id, behind_ms, error_ms }) => {
          const at = game.pressedAt(client_id) ?? NaN;
          return Math.abs(at - (centre + behind_ms)) <= error_ms + 1e-6 && winner.earliest <= first + 1e-6;
        });
      }),
    );
  });

  it('comes for every round that has a claim, and once', () => {
    always(anyOrder, (game) => {
      const claimed = game.boxes.some(({ pressedAt }) => pressedAt !== undefined);
      return verdicts(game.events).length === (claimed ? 1 : 0);
    });
  });

  it('is followed by late evidence for every earlier press that was not heard in time', () => {
    always(anyLoss, (game) => {
      const [verdict] = verdicts(game.events);
      if (!verdict) return true;
      const heard = new Set(verdict.claims.map(({ client_id }) => client_id));
      const late = game.events.flatMap((event) => (event.kind === 'late_evidence' ? [event.claim.clientId] : []));
      const { earliest } = verdict.winner;
      return game.boxes.every(
        ({ id, pressedAt = Infinity }) => heard.has(id) || late.includes(id) || !(pressedAt < earliest - 10),
      );
    });
  });
});

it('is wrong if an edge takes longer than the fence allows for, and late evidence says so', () => {
  const stalled = hall([0, 1, 2].map(() => ({ ahead: 0, ppm: 0 })));
  stalled.begin();
  const happenings: readonly Happening[] = [
    { kind: 'press', box: 0, lagMs: 100 },
    { kind: 'pass', ms: 20 },
    { kind: 'press', box: 1, lagMs: 0 },
    { kind: 'up', box: 1 },
    { kind: 'pass', ms: 10 },
    ...[0, 2].flatMap((box): Happening[] => Array.from({ length: 4 }, () => ({ kind: 'down', box }))),
    ...[0, 2].flatMap((box): Happening[] => Array.from({ length: 4 }, () => ({ kind: 'up', box }))),
    { kind: 'pass', ms: 100 },
    { kind: 'up', box: 0 },
  ];
  happenings.forEach(stalled.happen);
  expect(stalled.events.filter(({ kind }) => kind !== 'note')).toMatchObject([
    { kind: 'verdict', verdict: { kind: 'proven', winner: { clientId: 'box1' } } },
    { kind: 'late_evidence', claim: { clientId: 'box0' }, certain: true },
  ]);
});
