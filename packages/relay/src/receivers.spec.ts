import { receivers } from './receivers.ts';
import type { RelayClient } from './relay-client.ts';

function client(gameId: string, clientType: string | null, clientId: string): RelayClient {
  return {
    gameId,
    clientType,
    clientId,
    channelId: `specific.inmemory!${clientId}`,
  };
}
const host = client('1', null, 'host');
const main = client('1', 'buzzer', 'main');
const osc = client('1', 'osc', 'osc-main');
const elsewhere = client('2', 'buzzer', 'elsewhere');
function to(recipient?: unknown) {
  return receivers({ type: 'x', recipient }, host, [host, main, osc, elsewhere]);
}

describe('receivers', () => {
  it.each([undefined, null, {}, { name: 'main' }])(
    'are the whole room, including the sender, for the recipient %j',
    (recipient) => {
      expect(to(recipient)).toEqual([host, main, osc]);
    },
  );

  it('are the clients of the room that match the whole recipient', () => {
    expect(to({ client_type: 'buzzer' })).toEqual([main]);
    expect(to({ client_id: 'osc-main' })).toEqual([osc]);
    expect(to({ client_type: 'osc', client_id: 'main' })).toEqual([]);
  });

  it('are the connection with the channel, in any room', () => {
    expect(to({ channel_id: main.channelId })).toEqual([main]);
    expect(to({ channel_id: elsewhere.channelId })).toEqual([elsewhere]);
    expect(to({ channel_id: main.channelId, client_type: 'osc' })).toEqual([]);
    expect(to({ channel_id: 'unknown' })).toEqual([]);
  });

  it.each(['main', '', 0, 1, true, false, [], [{ client_id: 'main' }]])(
    'are none for the recipient %j',
    (recipient) => {
      expect(to(recipient)).toEqual([]);
    },
  );

  it.each([undefined, null, 1, ['x'], {}])('are nobody for the type %j', (type) => {
    expect(receivers({ type }, host, [host])).toEqual([]);
    // What has no type is dropped before its recipient is looked at.
    expect(receivers({ type, recipient: { channel_id: '?' } }, host, [host])).toEqual([]);
  });

  it.each(['', '?', 'a b', '!a', 'a!b!c', 'é', 'a!é', 'a\n', 'a'.repeat(100), null, 1, ['a'], {}])(
    'rejects the channel_id %j, which crashes the consumer',
    (channelId) => {
      expect(() => to({ channel_id: channelId })).toThrow('not a valid channel name');
    },
  );

  it.each(['a', 'a!', 'a.b-c_d!e.f-g_h', 'a'.repeat(99)])('accepts the channel_id %s', (channelId) => {
    expect(to({ channel_id: channelId })).toEqual([]);
  });
});
