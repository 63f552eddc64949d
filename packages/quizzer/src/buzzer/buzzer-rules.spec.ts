import type { QuizzerMessage } from '../messages/quizzer-messages.ts';
import type { BuzzerInput } from './buzzer-input.ts';
import { buzzerRules } from './buzzer-rules.ts';
import { initialBuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';

const identity = { clientType: 'buzzer', clientId: 'main' };

/** A buzzer client. Each function gives it one input and returns the step. */
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

/** A client with an open link, in a round. */
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

describe('rule 1: disabled until the host enables', () => {
  it('ignores a press before the link is open, and says why', () => {
    expect(client().press(1)).toEqual({
      state: initialBuzzerState,
      send: [],
      note: 'press 1 ignored: the link is down',
    });
  });

  it('ignores a press before the first message of the host, and says why', () => {
    const box = client();
    box.online();
    expect(box.press(1)).toMatchObject({ send: [], note: 'press 1 ignored: the buzzers are disabled' });
  });
});

describe('rule 2: enabled', () => {
  it('forgets the selected buzzer, sends null and accepts presses', () => {
    const box = enabled();
    box.press(2);
    expect(box.enable(5000)).toMatchObject({ send: [forget], state: { enabled: true, selected: null } });
    expect(box.press(3).send).toEqual([pressed(3)]);
  });

  it('sends null each time, even if nothing was selected', () => {
    const box = client();
    box.online();
    expect([box.enable().send, box.enable().send]).toEqual([[forget], [forget]]);
  });

  it('starts one round for two copies of a message, and two rounds for two messages', () => {
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
  it('sends the press once, unchanged, and lights its lamp', () => {
    const box = enabled();
    const step = box.press(2, 12.5);
    expect(step).toMatchObject({ state: { online: true, enabled: true, selected: 2, lostTo: null } });
    expect(step.send).toEqual([pressed(2, 12.5)]);
    expect(step.note).toBeUndefined();
  });

  it('accepts no other press until it is enabled again, and says who was first', () => {
    const box = enabled();
    box.press(2);
    expect(box.press(5)).toMatchObject({ send: [], note: 'press 5 ignored: 2 was first', state: { selected: 2 } });
    expect(box.press(2).send).toEqual([]);
  });

  it('accepts a buzzer with the number 0', () => {
    const box = enabled();
    expect(box.press(0).send).toEqual([pressed(0)]);
    expect(box.press(1)).toMatchObject({ send: [], note: 'press 1 ignored: 0 was first' });
  });
});

describe('a press that arrives late', () => {
  const late = (box: ReturnType<typeof client>, at: number | undefined, seenAt: number) =>
    box.hear({
      kind: 'press',
      press: { type: 'buzzer_pressed', buzzerId: 1, ...(at !== undefined && { at }) },
      at: seenAt,
    });

  it('is ignored if it is 1500 ms old: it selects nothing, and the next press is first', () => {
    const box = enabled();
    expect(late(box, 100, 10_102)).toMatchObject({
      send: [],
      state: { selected: null },
      note: 'press 1 ignored: it is 10002 ms old',
    });
    expect(late(box, 100, 1600).send).toEqual([]);
    expect(late(box, 100, 1599.9).send).toEqual([pressed(1, 100)]);
  });

  it.each([undefined, 1e15, NaN, Infinity, -Infinity])('counts as new if its time is %p', (at) => {
    expect(late(enabled(), at, 5000).send).toHaveLength(1);
  });
});

describe('rule 4: disabled', () => {
  it('accepts no more presses', () => {
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

  it('says on each new link that the buzzers are disabled until the host enables them, and says nothing when the link is lost', () => {
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
  it('does not concern the rules, which do not accept its message', () => {
    // @ts-expect-error the rules accept only the messages of a round
    const input: BuzzerInput = { kind: 'message', message: { type: 'buzzer_set_log_level' }, at: 0 };
    expect(input).toBeDefined();
  });
});

describe('rule 7: the host believes that this box is gone', () => {
  it('announces at once that this box is connected if nothing is selected', () => {
    expect(enabled().presence(false)).toMatchObject({
      send: [present],
      note: 'the host believed that this box was gone: corrected',
    });
  });

  it('waits for the next round if a press is selected', () => {
    const box = enabled();
    box.press(2);
    expect(box.presence(false)).toMatchObject({
      send: [],
      note: 'the host believes that this box is gone: it will be corrected after this round',
    });
    expect(box.enable(60_000).send).toEqual([forget, present]);
    expect(box.enable(120_000).send).toEqual([forget]);
  });

  it('waits only until the host ends the round', () => {
    const box = enabled();
    box.press(2);
    box.presence(false);
    expect(box.disable().send).toEqual([present]);
    expect(box.disable().send).toEqual([]);
  });

  it('keeps waiting when the host reports its state, because that does not end the round', () => {
    const box = enabled();
    box.press(2);
    box.presence(false);
    box.presence(true, 0, 'buzzer', 'other');
    expect(box.enable(10).send).toEqual([]);
    expect(box.enable(20).send).toEqual([present]);
  });

  it('announces this once, however often this box is reported to be gone', () => {
    const box = enabled();
    box.press(2);
    box.presence(false);
    box.presence(false);
    expect([box.disable().send, box.enable().send]).toEqual([[present], [forget]]);
  });

  it('announces nothing after another reconnection, because the backend does', () => {
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
  ])('does not answer the end of %s', (_, type, id) => {
    expect(enabled().presence(false, 0, type, id)).toMatchObject({ send: [] });
  });

  it('sends nothing while the link is down', () => {
    expect(client().presence(false).send).toEqual([]);
  });
});

describe('rule 8: the host reports its state', () => {
  it.each([
    ['ours', 'main'],
    ["another box's", 'other'],
  ])(
    'keeps a selected press if the buzzers are enabled within a second after a buzzer joined, %s, and says so',
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

  it('keeps the press across a reconnection', () => {
    const box = enabled();
    box.press(2);
    box.online(false);
    box.online();
    box.presence(true, 100);
    expect(box.enable(110)).toMatchObject({ send: [], state: { selected: 2 } });
  });

  it('treats an enabling more than a second later as a new round', () => {
    const box = enabled();
    box.press(2);
    box.presence(true, 100);
    expect(box.enable(1101).send).toEqual([forget]);
  });

  it('treats the second enabling as a new round', () => {
    const box = enabled();
    box.press(2);
    box.presence(true, 100);
    expect([box.enable(110).send, box.enable(120).send]).toEqual([[], [forget]]);
  });

  it('keeps the press through one enabling for each buzzer that joined', () => {
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

  it('keeps the press if the buzzers are disabled in between', () => {
    const box = enabled();
    box.press(2);
    box.presence(true, 100);
    box.disable(110);
    expect(box.enable(120).send).toEqual([]);
  });

  it('treats a second enabling as a new round even if the first had no press to keep', () => {
    const box = enabled();
    box.presence(true, 100);
    expect(box.enable(110).send).toEqual([forget]);
    box.press(2);
    expect(box.enable(120).send).toEqual([forget]);
  });

  it('ignores other kinds of clients, and clients that leave', () => {
    const box = enabled();
    box.press(2);
    box.presence(true, 100, 'osc');
    box.presence(false, 100, 'buzzer', 'other');
    expect(box.enable(110).send).toEqual([forget]);
  });
});

it('does not change the state that it is given', () => {
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
