import { clockEstimate } from '../clock/clock-of.ts';
import { pinged, refereedGame } from '../../test/game.ts';
import { refereeRules } from './referee-rules.ts';
import { initialRefereeState } from './referee-state.ts';
import type { RefereeInput } from './referee-step.ts';

/** When a box that joins at 0 is pinged, as the rules ask for it. */
function pingTimes(until: number, change: (at: number) => RefereeInput | undefined = () => undefined) {
  let state = initialRefereeState;
  const times: number[] = [];
  const given = (input: RefereeInput) => {
    const step = refereeRules({ clientId: 'm', instance: 'i' }, state, input);
    ({ state } = step);
    times.push(...pinged(step).map(() => input.at));
  };
  given({ kind: 'online', online: true, at: 0 });
  given({ kind: 'message', message: { type: 'box_status', client_id: 'box1', channel_id: 'specific.a!b' }, at: 0 });
  while (state.dueAt <= until) {
    const at = state.dueAt;
    given(change(at) ?? { kind: 'due', at });
    given({ kind: 'due', at });
  }
  return times;
}

describe('a box that joins', () => {
  it('is pinged 20 times, every 50 ms, and then every 2 s', () => {
    const times = pingTimes(6000);
    expect(times.slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, n) => n * 50));
    expect(times.slice(20)).toEqual([2950, 4950]);
  });

  it('is pinged every 250 ms while the buzzers are enabled, from the moment of enabling on', () => {
    const enable = (at: number): RefereeInput | undefined =>
      at === 2000 ? { kind: 'message', message: { type: 'toggle_buzzers', enabled: true }, at } : undefined;
    expect(pingTimes(3000, enable).filter((at) => at > 1000)).toEqual([2000, 2250, 2500, 2750, 3000]);
  });

  it('is not pinged before the referee knows its own address', () => {
    const online = refereeRules({ clientId: 'm', instance: 'i' }, initialRefereeState, {
      kind: 'online',
      online: true,
      at: 0,
    });
    const joined = refereeRules({ clientId: 'm', instance: 'i' }, online.state, {
      kind: 'message',
      message: { type: 'box_status', client_id: 'box1' },
      at: 1,
    });
    expect(pinged(joined)).toEqual([]);
    expect(joined.state.dueAt).toBe(500);
  });

  it('is told about once, however often it says that it is there', () => {
    const game = refereedGame([]);
    const join = () => game.hear({ type: 'box_status', client_id: 'new' }, 10_010).events;
    expect([join(), join()]).toEqual([[{ kind: 'note', text: 'box new takes part' }], []]);
  });

  it('is measured again when it joins again, and is left alone when it has left', () => {
    const game = refereedGame([{ id: 'box1', ahead: 0 }]);
    const presence = (connected: boolean, at: number) =>
      game.hear({ type: 'client_connection_status', client_type: 'buzzer', client_id: 'box1', connected }, at);
    presence(false, 10_010);
    expect(pinged(game.due(15_000))).toEqual([]);
    expect(pinged(presence(true, 15_010))).toHaveLength(1);
    expect(pinged(game.due(15_060))).toHaveLength(1);
  });

  it('is one of 64 at most, and takes the place of one that has been silent for 10 s', () => {
    const game = refereedGame([]);
    for (let n = 0; n < 100; n++) game.hear({ type: 'box_status', client_id: `box${n}` }, 10_010);
    expect(game.state().boxes.size).toBe(64);
    expect(game.events.at(-1)).toEqual({
      kind: 'note',
      text: 'box box99 is ignored: a referee follows 64 boxes at most',
    });
    game.hear({ type: 'box_status', client_id: 'later' }, 20_010);
    expect([...game.state().boxes.keys()]).toEqual(['later']);
  });
});

describe('a pong', () => {
  const ahead = 5_000_000;

  it('shows how far the clock of its box is ahead', () => {
    const game = refereedGame([{ id: 'box1', ahead }]);
    const clock = game.state().boxes.get('box1')?.clock;
    const { offset = NaN, error = NaN } = (clock && clockEstimate(clock, 10_010)) ?? {};
    expect([Math.round(offset), Math.round(error)]).toEqual([ahead, 1]);
  });

  it.each([{}, { received_at: 'soon', sent_at: 5 }, { received_at: 1, sent_at: null }])(
    'of a client that says %j shows nothing of its clock',
    (fields) => {
      const game = refereedGame([]);
      const [ping] = pinged(game.hear({ type: 'box_status', client_id: 'old' }, 10_010));
      game.hear({ type: 'pong', timestamp: ping?.timestamp ?? NaN, target_sender_id: null, ...fields }, 10_012);
      expect(game.state().boxes.get('old')).toMatchObject({ heardAt: 10_012, clock: { heardAt: -Infinity } });
    },
  );

  it('with a timestamp that is not of a ping of ours is ignored', () => {
    const game = refereedGame([{ id: 'box1', ahead }]);
    const before = game.state().boxes;
    game.hear({ type: 'pong', timestamp: 123, target_sender_id: null, received_at: 1, sent_at: 1 }, 10_010);
    expect(game.state().boxes).toBe(before);
  });

  it('of a box that has been restarted begins its clock anew, and says so', () => {
    const game = refereedGame([{ id: 'box1', ahead }]);
    const [ping] = pinged(game.due(10_250));
    game.hear(
      { type: 'pong', timestamp: ping?.timestamp ?? NaN, target_sender_id: null, received_at: 40, sent_at: 40 },
      10_252,
    );
    expect(game.events).toContainEqual({
      kind: 'note',
      text: 'the clock of box box1 is another one than before: measuring it anew',
    });
    expect(game.state().boxes.get('box1')?.clock.restarts).toBe(1);
  });
});
