import type { QuizzerMessage } from '../messages/quizzer-messages.ts';
import { buzzerRules } from './buzzer-rules.ts';
import type { BuzzerInput } from './buzzer-input.ts';
import { initialBuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';

const identity = { clientType: 'buzzer', clientId: 'main', idPrefix: 'ours' };

/** A box with an open link. The `others` joined after it, in this order. */
function box(...others: string[]) {
  let state = initialBuzzerState;
  const hear = (input: BuzzerInput): BuzzerStep => {
    const step = buzzerRules(identity, state, input);
    ({ state } = step);
    return step;
  };
  const message = (message: Extract<BuzzerInput, { kind: 'message' }>['message'], at = 0) =>
    hear({ kind: 'message', message, at });
  const presence = (clientId: string, connected = true, at = 0) =>
    message({ type: 'client_connection_status', client_type: 'buzzer', client_id: clientId, connected }, at);
  const pressed = (fields: Omit<QuizzerMessage<'buzzer_pressed'>, 'type'>, at = 2001) =>
    message({ type: 'buzzer_pressed', ...fields } as QuizzerMessage<'buzzer_pressed'>, at);
  hear({ kind: 'online', online: true });
  presence('main');
  for (const other of others) presence(other);
  return {
    hear,
    presence,
    pressed,
    enable: (at = 2000) => message({ type: 'toggle_buzzers', enabled: true }, at),
    disable: (at = 2000) => message({ type: 'toggle_buzzers', enabled: false }, at),
    press: (buzzerId: number) => hear({ kind: 'press', press: { type: 'buzzer_pressed', buzzerId, at: 0 } }),
    overdue: (at: number) => hear({ kind: 'overdue', at }),
    /** Relays what a step sent back to the box. */
    echo: ({ send }: BuzzerStep, at = 2001) =>
      send.flatMap((sent) => (sent.type === 'buzzer_pressed' ? [pressed(sent as never, at)] : [])),
  };
}

function others(buzzerId: number | null) {
  return { buzzerId, press_id: 'theirs-1' };
}
function ids({ send }: BuzzerStep) {
  return send.map((message) => (message.type === 'buzzer_pressed' ? message.buzzerId : '!'));
}

/** A box alone in its game, which has cleared the round. */
function begun() {
  const alone = box();
  alone.echo(alone.enable());
  return alone;
}

describe('a press of another box', () => {
  it('loses the round for this box: no lamp, no press until the next round, and a reason in the log', () => {
    const loser = begun();
    expect(loser.pressed(others(5))).toMatchObject({
      send: [],
      state: { selected: null, lostTo: 5 },
      note: '5 of another box was first',
    });
    expect(loser.press(1)).toMatchObject({ send: [], note: 'press 1 ignored: 5 of another box was first' });
    expect(ids(loser.enable(9000))).toEqual([null]);
    expect(ids(loser.press(1))).toEqual([1]);
  });

  it('wins if it is relayed before our own press, whose lamp goes out', () => {
    const loser = begun();
    const press = loser.press(1);
    expect(loser.pressed(others(5))).toMatchObject({
      state: { selected: null, lostTo: 5 },
      note: '1 lost: 5 of another box was first',
    });
    expect(loser.echo(press)).toMatchObject([{ state: { selected: null, lostTo: 5 } }]);
  });

  it('does not win after our own press has come back', () => {
    const winner = begun();
    winner.echo(winner.press(1));
    expect(winner.pressed(others(5))).toMatchObject({ state: { selected: 1, lostTo: null } });
  });

  it.each([undefined, null, 7, ''])('is not ours if its press_id is %p', (pressId) => {
    const loser = begun();
    loser.press(1);
    expect(loser.pressed({ buzzerId: 1, press_id: pressId }).state.lostTo).toBe(1);
  });

  it('decides nothing if it was sent to only part of the room', () => {
    expect(begun().pressed({ ...others(5), recipient: { client_id: 'main' } }).state.lostTo).toBeNull();
  });

  it('may have the number 0', () => {
    const loser = begun();
    loser.pressed(others(0));
    expect(loser.press(1).note).toBe('press 1 ignored: 0 of another box was first');
  });

  it('stays the winner when the host reports its state', () => {
    const loser = begun();
    loser.pressed(others(5));
    loser.presence('late', true, 5000);
    expect(loser.enable(5010)).toMatchObject({
      send: [],
      state: { lostTo: 5 },
      note: '5 of another box stays first: the host reported its state, no new round',
    });
  });

  it('stays the winner across a reconnection, until a new round', () => {
    const loser = begun();
    loser.pressed(others(5));
    loser.hear({ kind: 'online', online: false });
    loser.hear({ kind: 'online', online: true });
    loser.presence('main', true, 5000);
    expect(loser.enable(5010).state).toMatchObject({ enabled: true, lostTo: 5 });
    expect(loser.enable(7000).state).toMatchObject({ enabled: true, lostTo: null });
  });
});

describe('a press of this box', () => {
  it('is recognized when it comes back, even twice, and changes nothing', () => {
    const winner = begun();
    const press = winner.press(1);
    const [{ state } = press] = winner.echo(press);
    expect(state).toMatchObject({ selected: 1, lostTo: null });
    expect(winner.echo(press)).toEqual([{ state, send: [] }]);
  });

  it('is recognized by a press_id that it already had', () => {
    const winner = begun();
    winner.hear({ kind: 'press', press: { type: 'buzzer_pressed', buzzerId: 1, press_id: 'mine' } });
    expect(winner.pressed({ buzzerId: 1, press_id: 'mine' }).state).toMatchObject({ selected: 1, lostTo: null });
  });

  it('from the previous round counts for this round only if it comes back after the clear', () => {
    const early = begun();
    const press = early.press(1);
    const clear = early.enable(5000);
    early.echo(press, 5001);
    expect(early.echo(clear, 5002)).toMatchObject([{ state: { selected: null, lostTo: null } }]);
    expect(early.echo(press, 5003)).toMatchObject([{ state: { selected: 1 } }]);
  });

  it('is forgotten if it was dropped, but not if it has already come back', () => {
    const winner = begun();
    const press = winner.press(1);
    const [message] = press.send;
    const outcome = { kind: 'dropped', cause: 'expired', message } as never;
    winner.echo(press);
    expect(winner.hear({ kind: 'outcome', outcome }).state.selected).toBe(1);
    const again = begun();
    again.press(1);
    expect(again.hear({ kind: 'outcome', outcome }).state.selected).toBeNull();
  });
});

describe('the clear of a round', () => {
  it('is sent at once by the box that joined last', () => {
    expect(ids(box().enable())).toEqual([null]);
    expect(ids(box('later').enable())).toEqual([]);
  });

  it('is sent by this box again once all later boxes have left, or once this box has rejoined', () => {
    const stayed = box('b', 'c');
    stayed.presence('c', false);
    expect(ids(stayed.enable())).toEqual([]);
    stayed.presence('b', false);
    expect(ids(stayed.enable())).toEqual([null]);
    const back = box('b');
    back.presence('main');
    expect(ids(back.enable())).toEqual([null]);
  });

  it('sends a press that was waiting for it', () => {
    const first = box('later');
    first.enable();
    expect(first.press(1)).toMatchObject({
      send: [],
      state: { selected: 1 },
      note: 'press 1 waits until another box clears the round',
    });
    expect(first.press(2).note).toBe('press 2 ignored: 1 was first');
    expect(ids(first.pressed(others(null)))).toEqual([1]);
  });

  it('keeps a press that was waiting for it, even after a number from the previous round', () => {
    const first = box('later');
    first.enable();
    first.press(1);
    first.pressed(others(5));
    expect(first.pressed(others(null))).toMatchObject({
      state: { selected: 1, lostTo: null },
      send: [{ buzzerId: 1 }],
    });
  });

  it('is sent by this box if nobody does for a second, plus a quarter for each box in between, and at once in later rounds', () => {
    const first = box('b', 'gone');
    expect(first.enable(2000).state.clearDueAt).toBe(3250);
    first.press(1);
    expect(first.overdue(3251)).toMatchObject({ note: 'no other box cleared the round, so this one does' });
    expect(ids(first.enable(9000))).toEqual([null]);
  });

  it('is sent before the press that was waiting for it', () => {
    const first = box('gone');
    first.enable(2000);
    first.press(1);
    expect(ids(first.overdue(3000))).toEqual([null, 1]);
  });

  it.each([
    ['a clear', null],
    ['a number', 5],
  ])('is not sent if %s has arrived before it is due', (_, buzzerId) => {
    const first = box('gone');
    first.enable(2000);
    expect(first.pressed(others(buzzerId)).state.clearDueAt).toBeNull();
    expect(first.overdue(3000).send).toEqual([]);
  });

  it('waits again if its timer was late, because messages may not have been read yet', () => {
    const frozen = box('gone');
    frozen.enable(2000);
    expect(frozen.overdue(3101)).toMatchObject({ send: [], state: { clearDueAt: 4101 } });
    expect(ids(frozen.overdue(4101))).toEqual([null]);
  });

  it('is no longer sent by the box whose clear is relayed second', () => {
    const second = box();
    const clear = second.enable();
    second.pressed(others(null));
    second.echo(clear);
    expect(ids(second.enable(5000))).toEqual([]);
    const first = box();
    first.echo(first.enable());
    first.pressed(others(null));
    expect(ids(first.enable(5000))).toEqual([null]);
  });

  it.each(['disabled', 'offline'])('is dropped together with the waiting press when this box is %s', (how) => {
    const first = box('later');
    first.enable();
    first.press(1);
    const step = how === 'disabled' ? first.disable() : first.hear({ kind: 'online', online: false });
    expect(step).toMatchObject({
      send: [],
      state: { selected: null, clearDueAt: null },
      note: 'press 1 was not sent and is forgotten',
    });
    expect(first.pressed(others(null)).send).toEqual([]);
  });

  it('does not reopen the round if it comes late, and the winner sends its press again', () => {
    const [winner, loser] = [begun(), begun()];
    winner.echo(winner.press(1));
    loser.pressed(others(1));
    const again = winner.pressed(others(null), 3900);
    expect(again).toMatchObject({
      send: [{ buzzerId: 1 }],
      state: { selected: 1 },
      note: '1 is sent again: another box cleared the round late',
    });
    expect(winner.echo(again)).toMatchObject([{ state: { selected: 1 } }]);
    expect(loser.pressed(others(null), 3900)).toMatchObject({ send: [], state: { lostTo: 1 } });
    expect(loser.press(2).send).toEqual([]);
  });

  it('has no effect if it is more than two seconds late', () => {
    const winner = begun();
    winner.echo(winner.press(1));
    expect(winner.pressed(others(null), 4001)).toMatchObject({ send: [], state: { selected: 1 } });
  });

  it('does not repeat a press that has not come back yet', () => {
    const winner = begun();
    winner.press(1);
    expect(winner.pressed(others(null), 2100).send).toEqual([]);
  });
});

it('gives each message that it sends a new id with the prefix of the box', () => {
  const winner = begun();
  const [clear, press] = [winner.enable(5000), winner.press(1)];
  expect([...clear.send, ...press.send].map((message) => 'press_id' in message && message.press_id)).toEqual([
    'ours-2',
    'ours-3',
  ]);
});
