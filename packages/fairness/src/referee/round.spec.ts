import { refereedGame, winnerOf } from '../../test/game.ts';

const boxes = [
  { id: 'box1', ahead: 0 },
  { id: 'box2', ahead: 77 },
];
const clear = { type: 'buzzer_pressed' as const, buzzerId: null, press_id: 'clear' };
const enable = { type: 'toggle_buzzers' as const, enabled: true };

/** A game in which box1 has won, which everybody has heard at 10.45 s. */
function decided() {
  const game = refereedGame(boxes);
  game.claim('box1', 10_110, 10_112);
  game.due(10_412);
  game.hear({ type: 'buzzer_pressed', buzzerId: 1, press_id: 'box1-10110', verdict: 'likely' }, 10_420);
  return game;
}

describe('a round', () => {
  it('ends with the first number, and the next begins with the clear', () => {
    const game = decided();
    expect(winnerOf(game.claim('box2', 10_500, 10_510))).toBeUndefined();
    game.hear(enable, 11_000);
    game.hear(clear, 11_002);
    game.claim('box2', 11_100, 11_110);
    expect(winnerOf(game.due(11_410))).toMatchObject({ buzzerId: 2 });
  });

  it('does not accept a press from the round before', () => {
    const game = decided();
    game.due(10_900);
    game.echoStatus(10_902);
    game.hear(enable, 11_000);
    game.hear(clear, 11_002);
    game.claim('box2', 10_890, 11_110);
    expect(game.state().round).toMatchObject({ claims: [], refused: [{ why: 'false_start' }] });
  });

  it('keeps its claims when two boxes clear it', () => {
    const game = refereedGame(boxes);
    game.claim('box1', 10_110, 10_112);
    game.hear(clear, 10_115);
    expect(game.state().round.claims).toHaveLength(1);
  });

  it('keeps its claims when the host reports its state to a box that has joined', () => {
    const game = refereedGame(boxes);
    game.claim('box1', 10_110, 10_112);
    game.hear({ type: 'client_connection_status', client_type: 'buzzer', client_id: 'new', connected: true }, 10_113);
    game.hear(enable, 10_115);
    expect(game.state().round.claims).toHaveLength(1);
  });

  it('forgets claims that nobody has decided when the host begins another round', () => {
    const game = refereedGame(boxes);
    game.claim('box1', 10_110, 10_112);
    game.hear(enable, 10_115);
    expect(game.state().round.claims).toEqual([]);
  });

  it('is decided even if the host disables the buzzers meanwhile', () => {
    const game = refereedGame(boxes);
    game.claim('box1', 10_110, 10_112);
    game.hear({ type: 'toggle_buzzers', enabled: false }, 10_113);
    expect(winnerOf(game.due(10_412))).toMatchObject({ buzzerId: 1 });
  });

  it.each([
    ['box2-direct', /its box is not in fair mode, or heard no referee$/],
    ['box1-10110', /its box did not wait for the verdict$/],
  ])('that ends without a verdict is told, with the reason: %s', (pressId, text) => {
    const game = refereedGame(boxes);
    game.claim('box1', 10_110, 10_112);
    const step = game.hear({ type: 'buzzer_pressed', buzzerId: 2, press_id: pressId }, 10_115);
    expect(step.events).toEqual([{ kind: 'note', text: expect.stringMatching(text) as string }]);
    expect(winnerOf(game.due(10_412))).toBeUndefined();
  });

  it('is not ended by a number that only a part of the room heard', () => {
    const game = refereedGame(boxes);
    game.claim('box1', 10_110, 10_112);
    game.hear({ type: 'buzzer_pressed', buzzerId: 2, press_id: 'x', recipient: { client_id: 'main' } }, 10_115);
    expect(winnerOf(game.due(10_412))).toMatchObject({ buzzerId: 1 });
  });
});
