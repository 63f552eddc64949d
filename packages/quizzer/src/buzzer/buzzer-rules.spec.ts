import type { QuizzerMessage } from '../messages/quizzer-messages.ts';
import type { BuzzerInput } from './buzzer-input.ts';
import { buzzerRules } from './buzzer-rules.ts';
import { initialBuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';

const identity = { clientType: 'buzzer', clientId: 'main' };

/** A buzzer client that is told one thing after the other; each says what the step was. */
function client() {
  let state = initialBuzzerState;
  const hear = (input: BuzzerInput): BuzzerStep => {
    const step = buzzerRules(identity, state, input);
    ({ state } = step);
    return step;
  };
  const message = (message: QuizzerMessage<'toggle_buzzers' | 'client_connection_status'>, at: number) =>
    hear({ kind: 'message', message, at });
  return {
    hear,
    press: (buzzerId: number, at = 0) => hear({ kind: 'press', press: { type: 'buzzer_pressed', buzzerId, at } }),
    online: (online = true) => hear({ kind: 'online', online }),
    enable: (at = 0) => message({ type: 'toggle_buzzers', enabled: true }, at),
    disable: (at = 0) => message({ type: 'toggle_buzzers', enabled: false }, at),
    presence: (connected: boolean, at = 0, clientType = 'buzzer', clientId = 'main') =>
      message({ type: 'client_connection_status', client_type: clientType, client_id: clientId, connected }, at),
  };
}

/** One whose link is open, in a round. */
function enabled() {
  const box = client();
  box.online();
  box.enable();
  return box;
}

const forget = { type: 'buzzer_pressed', buzzerId: null };
const present = { type: 'client_connection_status', client_type: 'buzzer', client_id: 'main', connected: true };
function pressed(buzzerId: number, at = 0) {
  return { type: 'buzzer_pressed', buzzerId, at };
}

describe('rule 1: disabled until told otherwise', () => {
  it('ignores a press before the link is open, and says why', () => {
    expect(client().press(1)).toEqual({
      state: initialBuzzerState,
      send: [],
      note: 'press 1 ignored: the link is down',
    });
  });

  it('ignores a press before the host has spoken, and says why', () => {
    const box = client();
    box.online();
    expect(box.press(1)).toMatchObject({ send: [], note: 'press 1 ignored: the buzzers are disabled' });
  });
});

describe('rule 2: enabled', () => {
  it('forgets the selected buzzer, says null and accepts', () => {
    const box = enabled();
    box.press(2);
    expect(box.enable(5000)).toMatchObject({ send: [forget], state: { enabled: true, selected: null } });
    expect(box.press(3).send).toEqual([pressed(3)]);
  });

  it('says null each time, also when nothing was selected', () => {
    const box = client();
    box.online();
    expect([box.enable().send, box.enable().send]).toEqual([[forget], [forget]]);
  });

  it('begins one round for both copies of a message, and two for two messages', () => {
    const box = client();
    box.online();
    const enable = (messageId: unknown) =>
      box.hear({ kind: 'message', message: { type: 'toggle_buzzers', enabled: true, message_id: messageId }, at: 0 });
    expect(enable('a-1').send).toEqual([forget]);
    box.press(2);
    expect(enable('a-1')).toMatchObject({ send: [], state: { enabled: true, selected: 2 } });
    expect(enable('a-2')).toMatchObject({ send: [forget], state: { selected: null } });
    expect([enable(undefined).send, enable(undefined).send]).toEqual([[forget], [forget]]);
  });
});

describe('rule 3: the first press wins', () => {
  it('sends it once, as it was pressed, and lights that lamp', () => {
    const box = enabled();
    const step = box.press(2, 12.5);
    expect(step).toMatchObject({ state: { online: true, enabled: true, selected: 2, lostTo: null } });
    expect(step.send).toEqual([pressed(2, 12.5)]);
    expect(step.note).toBeUndefined();
  });

  it('accepts no other until enabled again, and says who was first', () => {
    const box = enabled();
    box.press(2);
    expect(box.press(5)).toMatchObject({ send: [], note: 'press 5 ignored: 2 was first', state: { selected: 2 } });
    expect(box.press(2).send).toEqual([]);
  });

  it('takes buzzer 0 for a buzzer', () => {
    const box = enabled();
    expect(box.press(0).send).toEqual([pressed(0)]);
    expect(box.press(1)).toMatchObject({ send: [], note: 'press 1 ignored: 0 was first' });
  });
});

describe('a press that is seen late', () => {
  const late = (box: ReturnType<typeof client>, at: number | undefined, seenAt: number) =>
    box.hear({
      kind: 'press',
      press: { type: 'buzzer_pressed', buzzerId: 1, ...(at !== undefined && { at }) },
      at: seenAt,
    });

  it('is no press once it is 1500 ms old: it selects nothing, and the next one is first', () => {
    const box = enabled();
    expect(late(box, 100, 10_102)).toMatchObject({
      send: [],
      state: { selected: null },
      note: 'press 1 ignored: it is 10002 ms old',
    });
    expect(late(box, 100, 1600).send).toEqual([]);
    expect(late(box, 100, 1599.9).send).toEqual([pressed(1, 100)]);
  });

  it.each([undefined, 1e15, NaN, Infinity, -Infinity])(
    'is taken for one that has just been when its time is %p',
    (at) => {
      expect(late(enabled(), at, 5000).send).toHaveLength(1);
    },
  );
});

describe('rule 4: disabled', () => {
  it('stops accepting', () => {
    const box = enabled();
    expect(box.disable().send).toEqual([]);
    expect(box.press(2)).toMatchObject({ send: [], note: 'press 2 ignored: the buzzers are disabled' });
  });

  it('leaves the lamp of a selected buzzer lit', () => {
    const box = enabled();
    box.press(2);
    expect(box.disable().state).toMatchObject({ enabled: false, selected: 2 });
  });
});

describe('rule 5: connection lost', () => {
  it('disables at once, until the host enables again after the reconnection', () => {
    const box = enabled();
    box.online(false);
    expect(box.press(2).note).toBe('press 2 ignored: the link is down');
    box.online();
    expect(box.press(2).note).toBe('press 2 ignored: the buzzers are disabled');
    box.enable();
    expect(box.press(2).send).toEqual([pressed(2)]);
  });

  it('says at each new link that the buzzers are disabled until the host enables them, and nothing when the link is lost', () => {
    const box = client();
    const note = 'the buzzers are disabled until the host enables them';
    expect(box.online(false).note).toBeUndefined();
    expect(box.online().note).toBe(`connected; ${note}`);
    box.enable();
    expect(box.online(false).note).toBeUndefined();
    expect(box.online()).toMatchObject({ state: { enabled: false }, note: `connected again; ${note}` });
  });

  it('leaves the lamp of a selected buzzer lit', () => {
    const box = enabled();
    box.press(2);
    expect(box.online(false).state).toMatchObject({ online: false, enabled: false, selected: 2 });
  });
});

describe('rule 6: the log level', () => {
  it('is no matter of the round: the rules do not even take its message', () => {
    // @ts-expect-error only the two messages that concern them
    const input: BuzzerInput = { kind: 'message', message: { type: 'buzzer_set_log_level' }, at: 0 };
    expect(input).toBeDefined();
  });
});

describe('rule 7: the host believes us gone', () => {
  it('says that we are connected at once while nothing is selected', () => {
    expect(enabled().presence(false)).toMatchObject({
      send: [present],
      note: 'the host took this box for gone: corrected',
    });
  });

  it('waits for the next round while a press is selected', () => {
    const box = enabled();
    box.press(2);
    expect(box.presence(false)).toMatchObject({
      send: [],
      note: 'the host takes this box for gone: it is corrected after this round',
    });
    expect(box.enable(60_000).send).toEqual([forget, present]);
    expect(box.enable(120_000).send).toEqual([forget]);
  });

  it('waits for the end of the round when the host ends it', () => {
    const box = enabled();
    box.press(2);
    box.presence(false);
    expect(box.disable().send).toEqual([present]);
    expect(box.disable().send).toEqual([]);
  });

  it('does not wait for the host to tell its state: that ends no round', () => {
    const box = enabled();
    box.press(2);
    box.presence(false);
    box.presence(true, 0, 'buzzer', 'other');
    expect(box.enable(10).send).toEqual([]);
    expect(box.enable(20).send).toEqual([present]);
  });

  it('says it once, however often it is said to be gone', () => {
    const box = enabled();
    box.press(2);
    box.presence(false);
    box.presence(false);
    expect([box.disable().send, box.enable().send]).toEqual([[present], [forget]]);
  });

  it('owes nothing after another reconnection: the backend announces that itself', () => {
    const box = enabled();
    box.press(2);
    box.presence(false);
    box.online(false);
    box.online();
    expect(box.enable().send).toEqual([forget]);
  });

  it.each([
    ['another client', 'buzzer', 'other'],
    ['another kind of client with our id', 'osc', 'main'],
  ])('has nothing to say to the end of %s', (_, type, id) => {
    expect(enabled().presence(false, 0, type, id)).toMatchObject({ send: [] });
  });

  it('has nothing to say while the link is down', () => {
    expect(client().presence(false).send).toEqual([]);
  });
});

describe('rule 8: the host tells its state', () => {
  it.each([
    ['ours', 'main'],
    ["another box's", 'other'],
  ])(
    'keeps a selected press when buzzers are enabled within a second of a buzzer joining, %s, and says so',
    (_, id) => {
      const box = enabled();
      box.press(2);
      box.presence(true, 100, 'buzzer', id);
      expect(box.enable(1100)).toMatchObject({
        send: [],
        state: { enabled: true, selected: 2 },
        note: '2 stays selected: the host reported its state, no new round',
      });
      expect(box.press(5).note).toBe('press 5 ignored: 2 was first');
    },
  );

  it('keeps it through a reconnection', () => {
    const box = enabled();
    box.press(2);
    box.online(false);
    box.online();
    box.presence(true, 100);
    expect(box.enable(110)).toMatchObject({ send: [], state: { selected: 2 } });
  });

  it('is over after a second', () => {
    const box = enabled();
    box.press(2);
    box.presence(true, 100);
    expect(box.enable(1101).send).toEqual([forget]);
  });

  it('is so for the first one only: the next is a new round', () => {
    const box = enabled();
    box.press(2);
    box.presence(true, 100);
    expect([box.enable(110).send, box.enable(120).send]).toEqual([[], [forget]]);
  });

  it('lets each buzzer that joins explain one of them', () => {
    const box = enabled();
    box.press(2);
    box.presence(true, 100);
    box.presence(true, 100, 'buzzer', 'other');
    expect([box.enable(110), box.enable(120), box.enable(130)].map(({ state }) => state.selected)).toEqual([
      2,
      2,
      null,
    ]);
  });

  it('is not used up by a disabling', () => {
    const box = enabled();
    box.press(2);
    box.presence(true, 100);
    box.disable(110);
    expect(box.enable(120).send).toEqual([]);
  });

  it('is used up by an enabling that had nothing to keep', () => {
    const box = enabled();
    box.presence(true, 100);
    expect(box.enable(110).send).toEqual([forget]);
    box.press(2);
    expect(box.enable(120).send).toEqual([forget]);
  });

  it('has no more to do with other kinds of clients, nor with those that leave', () => {
    const box = enabled();
    box.press(2);
    box.presence(true, 100, 'osc');
    box.presence(false, 100, 'buzzer', 'other');
    expect(box.enable(110).send).toEqual([forget]);
  });
});

it('changes no state that it is given', () => {
  const state = Object.freeze({
    ...initialBuzzerState,
    online: true,
    enabled: true,
    hostReportsUntil: Object.freeze([5]),
  });
  expect(() =>
    buzzerRules(identity, state, { kind: 'press', press: { type: 'buzzer_pressed', buzzerId: 1 } }),
  ).not.toThrow();
});
