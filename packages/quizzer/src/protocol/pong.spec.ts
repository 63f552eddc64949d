import * as fc from 'fast-check';
import { isChannelName } from '../messages/recipient.ts';
import { pong, pongDelivery, pongOf } from './pong.ts';
import { quizzerOutgoingMessages } from '../messages/quizzer-outgoing-messages.ts';

function ping(senderId?: unknown) {
  return {
    type: 'ping' as const,
    timestamp: 5,
    ...(senderId !== undefined && { sender_id: senderId }),
  };
}

describe('pong', () => {
  it('goes only to the sender of the ping', () => {
    expect(pong(ping('specific.abc!def'))).toEqual({
      type: 'pong',
      timestamp: 5,
      target_sender_id: 'specific.abc!def',
      recipient: { channel_id: 'specific.abc!def' },
    });
  });

  it('goes to the whole room if the ping does not name its sender', () => {
    expect(pong(ping())).toEqual({ type: 'pong', timestamp: 5, target_sender_id: null });
  });

  it.each(['two words', 'a!b!c', '', 'ü', 'a'.repeat(150), 'a'.repeat(100)])(
    'goes to the room when the backend cannot deliver to %j',
    (senderId) => {
      expect(pong(ping(senderId))).toEqual({ type: 'pong', timestamp: 5, target_sender_id: senderId });
    },
  );

  it.each([7, null, true, ['specific.a!b'], { channel_id: 'specific.a!b' }, 'half \ud83d'])(
    'names nobody when the sender is %j',
    (senderId) => {
      expect(pong(ping(senderId))).toEqual({ type: 'pong', timestamp: 5, target_sender_id: null });
    },
  );

  it('copies nothing else from the ping', () => {
    expect(pong({ ...ping(), channel_id: 'ours', clientId: 'web' })).toEqual(pong(ping()));
  });

  it('is a valid message for any sender', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.string({ unit: 'binary' })), (senderId) => {
        const answer = pong(ping(senderId));
        expect(quizzerOutgoingMessages.pong.safeParse(answer).success).toBe(true);
        expect(answer.recipient !== undefined).toBe(isChannelName(senderId));
      }),
    );
  });
});

describe('pongOf', () => {
  const clock = { monotonic: () => 12.5, wall: () => 0 };
  const answer = pongOf(() => ({ client_type: 'buzzer', client_id: 'main' }));

  it('describes the client to the sender of the ping, and says when the ping was received', () => {
    expect(answer(ping('specific.abc!def'), clock)).toEqual({
      ...pong(ping('specific.abc!def')),
      received_at: 12.5,
      client: { client_type: 'buzzer', client_id: 'main' },
    });
  });

  it('does not describe the client to the whole room', () => {
    expect(answer(ping(), clock)).toEqual({ ...pong(ping()), received_at: 12.5 });
    expect(pongOf(undefined)(ping(), clock)).toEqual({ ...pong(ping()), received_at: 12.5 });
  });

  it('says when the answer was written, on the same clock', () => {
    expect(pongDelivery.stamp?.(answer(ping(), clock), clock, false)).toMatchObject({
      received_at: 12.5,
      sent_at: 12.5,
    });
  });
});
