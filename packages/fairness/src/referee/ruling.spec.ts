import type { FairMessage } from '../messages/fair-messages.ts';
import { refereedGame, winnerOf } from '../../test/game.ts';
import { refereeRules } from './referee-rules.ts';
import { initialRefereeState } from './referee-state.ts';
import type { RefereeInput } from './referee-step.ts';

function status(clientId: string, rules = true, instance = 'other'): FairMessage<'referee_status'> {
  return { type: 'referee_status', client_id: clientId, instance, rules };
}

/** A referee with the name `m` that has just opened its link. */
function referee() {
  let state = initialRefereeState;
  const given = (input: RefereeInput) => {
    const step = refereeRules({ clientId: 'm', instance: 'i' }, state, input);
    ({ state } = step);
    return step;
  };
  const opened = given({ kind: 'online', online: true, at: 0 });
  return {
    opened,
    due: (at: number) => given({ kind: 'due', at }),
    hears: (message: FairMessage<'referee_status'>, at: number) => given({ kind: 'message', message, at }),
    rules: () => state.rules,
    state: () => state,
  };
}

describe('a referee', () => {
  it('announces itself at once, and every 500 ms', () => {
    const { opened, due } = referee();
    expect(opened.send).toEqual([{ type: 'referee_status', client_id: 'm', instance: 'i', rules: false, sent_at: 0 }]);
    expect([due(499).send.length, due(500).send.length, due(999).send.length, due(1000).send.length]).toEqual([
      0, 1, 0, 1,
    ]);
  });

  it('listens for 1.5 s before it decides, and then says so at once', () => {
    const { due } = referee();
    due(1400);
    expect(due(1499).state.rules).toBe(false);
    const step = due(1500);
    expect(step.send).toMatchObject([{ rules: true }]);
    expect(step.events).toEqual([{ kind: 'note', text: 'this referee decides' }]);
  });

  it('stands by while a referee with a smaller id decides, and takes over 1.6 s after it was last heard', () => {
    const { due, hears, state } = referee();
    hears(status('a'), 1000);
    expect(due(1500).state.rules).toBe(false);
    hears(status('a'), 2000);
    expect(state().dueAt).toBeLessThanOrEqual(3600);
    expect(due(3599).state.rules).toBe(false);
    expect(due(3600).state.rules).toBe(true);
  });

  it('stands by at once when a referee with a smaller id begins to decide', () => {
    const { due, hears } = referee();
    due(1500);
    const step = hears(status('a'), 1700);
    expect(step.send).toMatchObject([{ rules: false }]);
    expect(step.events).toEqual([{ kind: 'note', text: 'another referee decides: this one stands by' }]);
  });

  it.each([
    ['a larger id', status('z')],
    ['a smaller id that does not decide yet', status('a', false)],
    ['its own id and a larger instance', status('m', true, 'j')],
    ['its own id and instance: that is itself', status('m', true, 'i')],
  ])('is not impressed by a referee with %s', (_, message) => {
    const { due, hears, rules } = referee();
    due(1500);
    hears(message, 1600);
    expect(rules()).toBe(true);
  });

  it('yields to a referee with its own id and a smaller instance', () => {
    const { due, hears, rules } = referee();
    due(1500);
    hears(status('m', true, 'a'), 1600);
    expect(rules()).toBe(false);
  });

  it('decides nothing while it stands by, and what is still open when it takes over', () => {
    const game = refereedGame([{ id: 'box1', ahead: 0 }]);
    game.hear(status('a'), 10_050);
    expect(winnerOf(game.claim('box1', 11_500, 11_501))).toBeUndefined();
    expect(winnerOf(game.due(11_649))).toBeUndefined();
    expect(winnerOf(game.due(11_651))).toMatchObject({ press_id: 'box1-11500' });
  });

  it('does not decide again what another referee has decided', () => {
    const game = refereedGame([{ id: 'box1', ahead: 0 }]);
    game.hear(status('a'), 10_050);
    game.claim('box1', 10_110, 10_111);
    game.hear({ type: 'buzzer_pressed', buzzerId: 1, press_id: 'box1-10110', verdict: 'proven' }, 10_130);
    expect(winnerOf(game.due(11_651))).toBeUndefined();
  });

  it('learns from its own announcement, and from no other, what the backend has relayed before a message', () => {
    const game = refereedGame([{ id: 'box1', ahead: 0 }]);
    const { echoedAt } = game.state();
    game.hear({ ...status('main', true, 'i'), sent_at: 9_999_999 }, 10_020);
    expect(game.state().echoedAt).toBe(echoedAt);
    game.echoStatus(10_030);
    expect(game.state().echoedAt).toBeGreaterThan(echoedAt);
  });

  it('is silent while its link is down, and listens again afterwards', () => {
    const game = refereedGame([{ id: 'box1', ahead: 0 }]);
    game.online(false, 10_050);
    expect(game.due(20_000)).toMatchObject({ send: [], state: { rules: false, dueAt: Infinity } });
    game.online(true, 20_100);
    expect(game.due(21_599).state.rules).toBe(false);
    expect(game.due(21_600).state.rules).toBe(true);
  });
});
