import { pinged, refereedGame, winnerOf } from '../../test/game.ts';

const boxes = [
  { id: 'box1', ahead: 5_000_000 },
  { id: 'box2', ahead: -4000 },
  { id: 'box3', ahead: 0 },
];

describe('the fence', () => {
  it('asks every box without a claim, 3 ms after the press that may win, and decides when all have answered', () => {
    const game = refereedGame(boxes);
    expect(winnerOf(game.claim('box2', 10_110, 10_120))).toBeUndefined();
    const asked = pinged({ ...game.due(10_120), send: game.sent });
    expect(asked.map(({ id }) => id).sort()).toEqual(['box1', 'box3']);
    expect(winnerOf(game.answer('box1', asked.find(({ id }) => id === 'box1')?.timestamp ?? NaN))).toBeUndefined();
    const decided = game.answer('box3', asked.find(({ id }) => id === 'box3')?.timestamp ?? NaN);
    expect(winnerOf(decided)).toMatchObject({
      buzzerId: 2,
      press_id: 'box2-10110',
      verdict: 'proven',
      margin_ms: null,
    });
    expect(decided.events).toMatchObject([{ kind: 'verdict', verdict: { unheard: [] } }]);
  });

  it('waits before it asks if the press is younger than an edge may be on its way', () => {
    const game = refereedGame(boxes);
    const heard = game.claim('box3', 10_110, 10_110.5);
    expect(pinged(heard)).toEqual([]);
    expect(heard.state.dueAt).toBeGreaterThan(10_113);
    expect(heard.state.dueAt).toBeLessThan(10_115);
    expect(pinged(game.due(heard.state.dueAt))).toHaveLength(2);
  });

  it('gives a box the time that it holds an edge back', () => {
    const game = refereedGame(boxes);
    game.hear({ type: 'box_status', client_id: 'box1', edge_ms: 8 }, 10_050);
    game.due(10_105);
    const asked = [game.claim('box3', 10_110, 10_110.1)];
    while (asked.flatMap(pinged).length < 2) asked.push(game.due(game.state().dueAt));
    const times = asked.flatMap(pinged).map(({ id, timestamp }) => [id, Math.round(timestamp)]);
    expect(times).toEqual([
      ['box2', 10_113],
      ['box1', 10_118],
    ]);
  });

  it('decides when all boxes that were pinged together have answered', () => {
    const game = refereedGame(boxes);
    const { dueAt } = game.claim('box3', 10_110, 10_110.5).state;
    const [first, second] = pinged(game.due(dueAt));
    expect(winnerOf(game.answer(first?.id ?? '', first?.timestamp ?? NaN))).toBeUndefined();
    expect(winnerOf(game.answer(second?.id ?? '', second?.timestamp ?? NaN))).toMatchObject({ verdict: 'proven' });
  });

  it('does not take for an answer the pong to a ping from before the press', () => {
    const game = refereedGame(boxes);
    const early = pinged(game.due(10_105));
    game.claim('box2', 10_110, 10_120);
    for (const { id, timestamp } of early) expect(winnerOf(game.answer(id, timestamp, 10_130))).toBeUndefined();
  });

  it('needs no answer from a box that has claimed', () => {
    const game = refereedGame(boxes.slice(0, 2));
    game.claim('box2', 10_110, 10_120);
    expect(winnerOf(game.claim('box1', 10_105, 10_125))).toMatchObject({ press_id: 'box1-10105', verdict: 'proven' });
  });

  it('decides at once if there is no other box', () => {
    const game = refereedGame(boxes.slice(0, 1));
    expect(winnerOf(game.claim('box1', 10_110, 10_111))).toMatchObject({ verdict: 'proven' });
  });

  it('does not decide when it comes back from a freeze that began before the boxes had answered', () => {
    const game = refereedGame(boxes);
    game.claim('box2', 10_110, 10_120);
    const woken = game.due(10_650);
    expect(winnerOf(woken)).toBeUndefined();
    expect(woken.events).toEqual([
      { kind: 'note', text: 'a claim is more than 500 ms old: the boxes send their presses without a verdict' },
    ]);
    expect(winnerOf(game.due(10_700))).toBeUndefined();
    game.hear({ type: 'buzzer_pressed', buzzerId: 2, press_id: 'box2-10110' }, 10_701);
    game.hear({ type: 'toggle_buzzers', enabled: true }, 11_000);
    game.hear({ type: 'buzzer_pressed', buzzerId: null, press_id: 'clear' }, 11_001);
    game.claim('box2', 11_100, 11_101);
    expect(winnerOf(game.due(11_401))).toMatchObject({ press_id: 'box2-11100' });
  });

  it('decides after 300 ms without the boxes that have not answered, names them, and proves nothing', () => {
    const game = refereedGame(boxes);
    const heard = game.claim('box2', 10_110, 10_120);
    game.answer('box1', pinged(heard).find(({ id }) => id === 'box1')?.timestamp ?? NaN, 10_130);
    expect(winnerOf(game.due(10_419.9))).toBeUndefined();
    const decided = game.due(10_420);
    expect(winnerOf(decided)).toMatchObject({ buzzerId: 2, verdict: 'likely' });
    expect(decided.events).toMatchObject([{ kind: 'verdict', after_ms: 300, verdict: { unheard: ['box3'] } }]);
  });

  it('does not wait for a box that has been silent for 5 s, that left 1.5 s ago, or that never answered', () => {
    const game = refereedGame(boxes.slice(0, 2));
    game.hear({ type: 'box_status', client_id: 'invented' }, 10_105);
    game.hear({ type: 'client_connection_status', client_type: 'buzzer', client_id: 'box2', connected: false }, 10_110);
    expect(winnerOf(game.claim('box1', 11_700, 11_705))).toMatchObject({ verdict: 'proven' });
    const frozen = refereedGame(boxes.slice(0, 2));
    expect(winnerOf(frozen.claim('box1', 15_100, 15_105))).toMatchObject({ verdict: 'proven' });
  });

  it('names a box that has just left, because its press may still be on the way', () => {
    const game = refereedGame(boxes.slice(0, 2));
    game.hear({ type: 'client_connection_status', client_type: 'buzzer', client_id: 'box2', connected: false }, 10_110);
    expect(winnerOf(game.claim('box1', 10_120, 10_125))).toBeUndefined();
    expect(game.due(10_425).events).toMatchObject([{ verdict: { kind: 'likely', unheard: ['box2'] } }]);
  });

  it('proves nothing about a name that two clients bear', () => {
    const game = refereedGame(boxes.slice(0, 2));
    const [ping] = pinged(game.due(10_250));
    game.answer('box1', ping?.timestamp ?? NaN);
    game.answer('box1', ping?.timestamp ?? NaN, 10_253);
    expect(game.events.at(-1)).toEqual({
      kind: 'note',
      text: 'several clients answer as buzzer box1: no round can be proven',
    });
    game.claim('box1', 10_310, 10_320);
    expect(game.claim('box2', 10_330, 10_340).events).toMatchObject([
      { verdict: { kind: 'likely', doubtful: ['box1'] } },
    ]);
  });

  it('proves nothing about a clock that has contradicted itself within the last minute', () => {
    const game = refereedGame(boxes.slice(0, 2));
    const [ping] = pinged(game.due(10_250));
    const later = { received_at: 10_251 + 5_000_010, sent_at: 10_251 + 5_000_010 };
    game.hear({ type: 'pong', timestamp: ping?.timestamp ?? NaN, target_sender_id: null, ...later }, 10_252);
    game.claim('box1', 10_310, 10_320);
    expect(game.claim('box2', 10_360, 10_370).events).toMatchObject([
      { verdict: { kind: 'likely', doubtful: ['box1'] } },
    ]);
  });

  it('decides a round once', () => {
    const game = refereedGame(boxes.slice(0, 1));
    game.claim('box1', 10_110, 10_111);
    game.due(10_800);
    game.claim('box1', 10_120, 10_900);
    expect(game.sent.filter(({ type }) => type === 'buzzer_pressed')).toHaveLength(1);
  });

  it('sends a winner whose age is that of the press, and rounds what the host is told', () => {
    const game = refereedGame(boxes.slice(0, 2));
    game.claim('box1', 10_110, 10_120);
    const winner = winnerOf(game.claim('box2', 10_130, 10_140));
    expect(winner?.at).toBeCloseTo(10_110, 1);
    expect(winner?.['margin_ms']).toBeCloseTo(20, 1);
    expect(String(winner?.['error_ms'])).toMatch(/^\d(\.\d{1,2})?$/);
  });
});
