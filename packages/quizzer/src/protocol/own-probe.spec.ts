import { ownProbe } from './own-probe.ts';
import { quizzerMessages } from '../messages/quizzer-messages.ts';

describe('ownProbe', () => {
  it('goes only to the channel of this client', () => {
    expect(ownProbe.message({ type: 'ping', channel_id: 'specific.a!b' })).toEqual({
      type: ownProbe.type,
      recipient: { channel_id: 'specific.a!b' },
    });
  });

  it.each([undefined, null, 5, 'a b', 'x'.repeat(150)])('needs an address, and %p is none', (channelId) => {
    expect(ownProbe.message({ type: 'ping', channel_id: channelId })).toBeUndefined();
  });

  it('has a type outside of the contract, so nobody acts on it', () => {
    expect(Object.keys(quizzerMessages)).not.toContain(ownProbe.type);
  });
});
