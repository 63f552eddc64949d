import { refereedGame, winnerOf } from '../../test/game.ts';

const boxes = [
  { id: 'box1', ahead: 5_000_000 },
  { id: 'box2', ahead: -4000 },
];
function two() {
  return refereedGame(boxes);
}
function refused(game: ReturnType<typeof two>) {
  return game.state().round.refused.map(({ client_id, why }) => `${client_id} ${why}`);
}

describe('a claim', () => {
  it('is judged by its time, not by its arrival', () => {
    const game = two();
    game.claim('box1', 10_110, 10_112);
    expect(winnerOf(game.claim('box2', 10_100, 10_150))).toMatchObject({
      buzzerId: 2,
      verdict: 'proven',
      press_id: 'box2-10100',
    });
  });

  it('cannot be later than its arrival', () => {
    const game = two();
    game.claim('box1', 10_110, 10_110.1);
    const [claim] = game.state().round.claims;
    expect(claim?.latest).toBe(10_110.1);
  });

  it('may be earlier than its time says if its box samples its buttons', () => {
    const game = two();
    game.claim('box1', 10_110, 10_120);
    game.hear({ type: 'box_status', client_id: 'box2', sample_ms: 5 }, 10_050);
    expect(winnerOf(game.claim('box2', 10_113, 10_130))).toMatchObject({ verdict: 'tie' });
    const [pin, sampled] = game.state().round.claims.map(({ earliest, latest }) => latest - earliest);
    expect(Number(sampled) - Number(pin)).toBeCloseTo(5, 1);
  });

  it('cannot be earlier than the buzzers were enabled', () => {
    const game = two();
    game.hear({ type: 'toggle_buzzers', enabled: false }, 10_050);
    game.echoStatus(10_051);
    const { armedSince } = game.hear({ type: 'toggle_buzzers', enabled: true }, 10_052).state;
    game.claim('box1', armedSince + 0.5, 10_060);
    expect(game.state().round.claims[0]?.earliest).toBe(armedSince);
  });

  it('from before that is a false start, and does not win', () => {
    const game = two();
    game.claim('box1', game.state().armedSince - 50, 10_110);
    expect(refused(game)).toEqual(['box1 false_start']);
    game.claim('box2', 10_105, 10_111);
    const decided = game.due(10_411);
    expect(winnerOf(decided)).toMatchObject({ buzzerId: 2 });
    expect(decided.events).toMatchObject([{ refused: [{ client_id: 'box1', why: 'false_start' }] }]);
  });

  it('with a time after its arrival has a bad stamp, and changes nothing for the others', () => {
    const game = two();
    game.claim('box1', 99_000, 10_110);
    expect(refused(game)).toEqual(['box1 bad_stamp']);
    expect(winnerOf(game.claim('box1', 10_108, 10_112, { press_id: 'again' }))).toBeUndefined();
    expect(game.state().round.claims).toHaveLength(1);
  });

  it.each([-1e300, 0, 8600])('of a time that no box would claim changes nothing for the others: %p', (pressed) => {
    const game = refereedGame(boxes, { armed: false });
    game.claim('box1', pressed, 10_110);
    expect(refused(game)).toEqual(['box1 bad_stamp']);
    game.answerAll(game.claim('box2', 10_105, 10_111), 10_114);
    expect(game.events).toMatchObject([{ kind: 'verdict', verdict: { kind: 'proven', unheard: [] } }]);
  });

  it('of a box that has not answered a ping is refused', () => {
    const game = two();
    game.claim('stranger', 10_105, 10_110);
    expect(refused(game)).toEqual(['stranger unknown_box']);
  });

  it('that is so late that its box does not wait for the verdict takes no part, and makes proof impossible', () => {
    const game = two();
    game.claim('box2', 10_110, 10_615);
    expect(refused(game)).toEqual(['box2 stale']);
    expect(winnerOf(game.claim('box1', 10_610, 10_616))).toBeUndefined();
    expect(game.due(10_916).events).toMatchObject([
      { kind: 'verdict', verdict: { kind: 'likely', winner: { clientId: 'box1' }, unheard: ['box2'] } },
    ]);
  });

  it('that is so late is told when its box sends the press', () => {
    const game = two();
    game.claim('box2', 10_110, 10_615);
    const pressed = game.hear({ type: 'buzzer_pressed', buzzerId: 2, press_id: 'box2-10110' }, 10_616);
    expect(pressed.events).toMatchObject([
      { text: expect.stringMatching(/its box did not wait for the verdict$/) as string },
    ]);
  });

  it('is heard once if the backend delivers two copies', () => {
    const game = two();
    game.claim('box1', 10_105, 10_110);
    game.claim('box1', 10_105, 10_115);
    expect([game.state().round.claims.length, refused(game)]).toEqual([1, []]);
  });

  it('is the only one of its box in a round', () => {
    const game = two();
    game.claim('box1', 10_105, 10_110);
    game.claim('box1', 10_104, 10_111);
    expect([game.state().round.claims.length, refused(game)]).toEqual([1, ['box1 second']]);
  });

  it('has its effect even if another box floods the referee with claims', () => {
    const game = two();
    for (let n = 0; n < 1000; n++) game.claim('box1', 99_000 + n, 10_110);
    for (let n = 0; n < 1000; n++) game.claim(`stranger${n}`, 10_105, 10_110);
    const { refused, heard } = game.state().round;
    expect([refused.length, heard.length]).toEqual([8, 4]);
    game.claim('box2', 10_105, 10_111);
    expect(winnerOf(game.due(10_411))).toMatchObject({ buzzerId: 2 });
  });
});

describe('a claim that arrives after the verdict', () => {
  it('is late evidence if its press was earlier, and changes nothing', () => {
    const game = two();
    game.claim('box1', 10_110, 10_115);
    game.due(10_415);
    const late = game.claim('box2', 10_100, 10_500);
    expect(late.events).toMatchObject([
      { kind: 'late_evidence', claim: { clientId: 'box2' }, verdict: { winner: { clientId: 'box1' } }, certain: true },
    ]);
    expect(late.events[0]).toHaveProperty('earlier_ms', expect.closeTo(10, 1));
    expect(winnerOf(late)).toBeUndefined();
  });

  it('is no evidence if its press was later', () => {
    const game = two();
    game.claim('box1', 10_110, 10_115);
    game.due(10_415);
    expect(game.claim('box2', 10_120, 10_500).events).toEqual([]);
  });

  it('says if it was perhaps earlier', () => {
    const game = two();
    game.claim('box1', 10_110, 10_115);
    game.due(10_415);
    expect(game.claim('box2', 10_109, 10_500).events).toMatchObject([{ kind: 'late_evidence', certain: false }]);
  });

  it('is reported even if the next round has begun', () => {
    const game = two();
    game.claim('box1', 10_110, 10_115);
    game.due(10_415);
    game.hear({ type: 'buzzer_pressed', buzzerId: 1, press_id: 'box1-10110' }, 10_420);
    game.due(11_000);
    game.echoStatus(11_002);
    game.hear({ type: 'toggle_buzzers', enabled: true }, 11_010);
    game.hear({ type: 'buzzer_pressed', buzzerId: null, press_id: 'clear' }, 11_011);
    expect(game.claim('box2', 10_100, 11_100).events).toMatchObject([
      { kind: 'late_evidence', verdict: { winner: { clientId: 'box1' } } },
    ]);
    expect(game.state().round.claims).toEqual([]);
  });

  it('is no evidence if it is a second copy', () => {
    const game = two();
    game.claim('box1', 10_110, 10_115);
    game.due(10_415);
    expect(game.claim('box1', 10_110, 10_500).events).toEqual([]);
  });
});
