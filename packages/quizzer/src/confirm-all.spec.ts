import { confirmAll } from './confirm-all.ts';
import { quizzer } from './quizzer.ts';
import type { QuizzerOutgoingMessage } from './messages/quizzer-outgoing-messages.ts';

const protocol = quizzer({ host: 'localhost', gameId: 1 });
const confirmed = confirmAll(protocol);

function made(message: object, type = 'toggle_buzzers') {
  return confirmed.outbound[type as keyof typeof confirmed.outbound]['~standard'].validate(message) as {
    readonly value?: QuizzerOutgoingMessage;
    readonly issues?: readonly unknown[];
  };
}
function idOf(message: object) {
  const delivery = confirmed.delivery?.toggle_buzzers;
  const confirm = delivery?.outage === 'keep' ? delivery.confirm : undefined;
  return typeof confirm === 'function' ? confirm(message as never) : 'not kept';
}

describe('confirmAll', () => {
  it('keeps and confirms all types of the contract except pings, pongs and presence', () => {
    const without = ['ping', 'pong', 'client_connection_status', 'buzzer_connection_status'];
    const others = Object.keys(protocol.outbound).filter((type) => !without.includes(type));
    expect(Object.keys(confirmed.delivery ?? {}).sort()).toEqual([...others, 'pong'].sort());
    expect(confirmed.delivery?.pong).toBe(protocol.delivery?.pong);
    expect(confirmed.delivery?.toggle_buzzers).toMatchObject({ outage: 'keep', ttl: 1500 });
    expect(confirmed.outbound.pong).toBe(protocol.outbound.pong);
  });

  it('does not change presses, which already have an id', () => {
    expect(confirmed.delivery?.buzzer_pressed).toBe(protocol.delivery?.buzzer_pressed);
    expect(confirmed.outbound.buzzer_pressed).toBe(protocol.outbound.buzzer_pressed);
  });

  it('gives each message a new id, unless it has one', () => {
    const arm = { type: 'toggle_buzzers', enabled: true };
    const [one, other] = [made(arm).value, made(arm).value];
    expect(one).toEqual({ ...arm, message_id: expect.any(String) as string });
    expect(one).not.toEqual(other);
    expect(made({ ...arm, message_id: 'a-1' }).value).toEqual({ ...arm, message_id: 'a-1' });
  });

  it('refuses what the schema refuses', () => {
    expect(made({ type: 'toggle_buzzers', enabled: 1 }).issues).toHaveLength(1);
  });

  it.each([
    ['its message_id', { message_id: 'a-1' }, 'a-1'],
    ['none where it is no text', { message_id: 5 }, undefined],
    [
      'none where it is addressed to some, for such a message does not come back',
      { message_id: 'a-1', recipient: { client_type: 'buzzer' } },
      undefined,
    ],
  ])('recognizes a message that comes back by %s', (_, fields, id) => {
    expect(idOf({ type: 'toggle_buzzers', enabled: true, ...fields })).toBe(id);
  });

  it('includes types that were added to a protocol, except those that would not come back', () => {
    const schema = protocol.outbound.join_game;
    const added = {
      ...protocol,
      inbound: { ...protocol.inbound, cue: schema },
      outbound: { ...protocol.outbound, cue: schema, mute: schema },
    };
    expect(confirmAll(added).delivery).toHaveProperty('cue');
    expect(confirmAll(added).delivery).not.toHaveProperty('mute');
  });

  it('does not change the protocol that it is given', () => {
    expect(Object.keys(protocol.delivery ?? {})).toEqual(['buzzer_pressed', 'pong']);
  });
});
