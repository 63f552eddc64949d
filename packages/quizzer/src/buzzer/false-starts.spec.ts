import type { BuzzerInput } from './buzzer-input.ts';
import { buzzerRules } from './buzzer-rules.ts';
import { type BuzzerIdentity, initialBuzzerState } from './buzzer-state.ts';
import type { BuzzerStep } from './buzzer-step.ts';

const disabled = 'the buzzers are disabled';

/** A box alone in its game, with an open link. It locks a buzzer for 500 ms after a false start. */
function box(rules: Pick<BuzzerIdentity, 'falseStartMs'> = { falseStartMs: 500 }) {
  const identity = { clientType: 'buzzer', clientId: 'main', ...rules };
  let state = initialBuzzerState;
  const hear = (input: BuzzerInput): BuzzerStep => {
    const step = buzzerRules(identity, state, input);
    ({ state } = step);
    return step;
  };
  const joins = (clientId: string, at: number) =>
    hear({
      kind: 'message',
      message: { type: 'client_connection_status', client_type: 'buzzer', client_id: clientId, connected: true },
      at,
    });
  const toggle = (enabled: boolean, at: number) =>
    hear({ kind: 'message', message: { type: 'toggle_buzzers', enabled }, at });
  hear({ kind: 'online', online: true });
  return {
    online: (online: boolean) => hear({ kind: 'online', online }),
    joins,
    enable: (at: number) => toggle(true, at),
    disable: (at: number) => toggle(false, at),
    /** A press at this time, which the rules hear at that time. */
    press: (buzzerId: number, at: number, heardAt = at) =>
      hear({ kind: 'press', press: { type: 'buzzer_pressed', buzzerId, at }, at: heardAt }),
  };
}

function sent({ send }: BuzzerStep) {
  return send.flatMap((message) => (message.type === 'buzzer_pressed' ? [message.buzzerId] : []));
}

describe('a false start', () => {
  it('locks its buzzer, and no other one', () => {
    const { press, enable } = box();
    expect(press(1, 1000)).toMatchObject({ send: [], note: `press 1 ignored: ${disabled}` });
    enable(1100);
    expect(press(1, 1200)).toMatchObject({
      send: [],
      note: 'press 1 ignored: it is locked for 300 ms more after a false start',
    });
    expect(sent(press(2, 1201))).toEqual([2]);
  });

  it('ends by itself', () => {
    const { press, enable } = box();
    press(1, 1000);
    enable(1100);
    expect(sent(press(1, 1499))).toEqual([]);
    expect(sent(press(1, 1500))).toEqual([1]);
  });

  it('counts by the times of the edges, however late the presses are heard', () => {
    const { press, enable } = box();
    press(1, 1000, 1400);
    enable(1410);
    expect(sent(press(1, 1499, 1900))).toEqual([]);
    expect(sent(press(1, 1500, 1900))).toEqual([1]);
  });

  it('is not lengthened by a press while the buzzer is locked', () => {
    const { press, enable } = box();
    press(1, 1000);
    enable(1100);
    press(1, 1400);
    expect(sent(press(1, 1500))).toEqual([1]);
  });

  it('is lengthened by another one', () => {
    const { press, enable } = box();
    press(1, 1000);
    press(1, 1300);
    enable(1400);
    expect(press(1, 1600)).toMatchObject({ note: 'press 1 ignored: it is locked for 200 ms more after a false start' });
    expect(sent(press(1, 1800))).toEqual([1]);
  });

  it.each([[{}], [{ falseStartMs: 0 }]])('locks nothing with %j', (rules) => {
    const { press, enable } = box(rules);
    press(1, 1000);
    enable(1000);
    expect(sent(press(1, 1000))).toEqual([1]);
  });

  it('is no press while the link is down, because nobody could see that the buzzers are enabled', () => {
    const { press, enable, online } = box();
    online(false);
    expect(press(1, 1000)).toMatchObject({ send: [], note: 'press 1 ignored: the link is down' });
    online(true);
    enable(1100);
    expect(sent(press(1, 1200))).toEqual([1]);
  });

  it('is no press that is too old to count', () => {
    const { press, enable } = box({ falseStartMs: 60_000 });
    press(1, 1000, 2500);
    enable(2600);
    expect(sent(press(1, 2700))).toEqual([1]);
  });

  it('is a press from before the buzzers were enabled, though its edge was read afterwards', () => {
    const { press, enable } = box();
    enable(1100);
    expect(press(1, 1099, 1110)).toMatchObject({
      send: [],
      note: 'press 1 ignored: the buzzers were still disabled when it was pressed',
    });
    expect(sent(press(1, 1598))).toEqual([]);
    expect(sent(press(1, 1599))).toEqual([1]);
  });

  it.each([
    ['if false starts are allowed', {}, []],
    ['if the buzzers were enabled before this box joined', { falseStartMs: 500 }, ['main']],
  ])('is not such a press %s', (_, rules, joined) => {
    const { press, enable, joins } = box(rules);
    joined.forEach((clientId) => joins(clientId, 1000));
    enable(1100);
    expect(sent(press(1, 1099, 1110))).toEqual([1]);
  });

  it('is no press of a round that the host has begun while the buzzers were enabled', () => {
    const { press, enable } = box();
    enable(1100);
    enable(1200);
    expect(sent(press(1, 1199, 1210))).toEqual([1]);
  });

  it('is forgiven if the host then reports that the buzzers were enabled', () => {
    const { press, enable, online, joins } = box();
    online(false);
    online(true);
    joins('main', 1000);
    expect(press(1, 1010)).toMatchObject({ send: [], note: `press 1 ignored: ${disabled}` });
    enable(1020);
    expect(sent(press(1, 1030))).toEqual([1]);
  });

  it('locks its buzzer in the next round too, if that begins in time', () => {
    const { press, enable, disable } = box();
    press(1, 1000);
    enable(1100);
    disable(1200);
    enable(1300);
    expect(sent(press(1, 1400))).toEqual([]);
  });
});
