import type { Fault } from './fault.ts';
import { faultText } from './fault-text.ts';

const issues = [{ path: ['list', { key: 0 }, 'id'], message: 'expected number' }, { message: 'and more' }];
const message = { type: 'press' };

describe('faultText', () => {
  it.each<[Fault, string]>([
    [
      { kind: 'invalid', type: 'score', raw: '{…', issues },
      'Received an invalid `score` message: list: 0: id: expected number; and more. Frame: {…',
    ],
    [{ kind: 'invalid', raw: 'x', issues: [{ message: 'not JSON' }] }, 'Received an invalid frame: not JSON. Frame: x'],
    [
      { kind: 'dropped', message, cause: 'unsubscribed' },
      'Did not send `press`: nothing is subscribed to the connection',
    ],
    [{ kind: 'dropped', message, cause: 'offline' }, 'Did not send `press`: the link is down'],
    [{ kind: 'dropped', message, cause: 'replaced' }, 'Did not send `press`: a later message replaced it'],
    [{ kind: 'dropped', message, cause: 'full' }, 'Did not send `press`: too many messages of this type are waiting'],
    [{ kind: 'dropped', message, cause: 'expired' }, 'Did not send `press`: it waited longer than its ttl'],
    [{ kind: 'dropped', message, cause: 'ended' }, 'Did not send `press`: the connection has ended'],
    [
      { kind: 'dropped', message, cause: 'refused', issues: [{ path: ['id'], message: 'missing' }] },
      'Did not send `press`: id: missing',
    ],
    [{ kind: 'producer', error: new Error('oops') }, 'A source of messages failed: Error: oops'],
    [{ kind: 'callback', where: 'replies.ping', error: new Error('oops') }, 'replies.ping threw: Error: oops'],
  ])('describes %j as: %s', (fault, text) => {
    expect(faultText(fault)).toBe(text);
  });

  it('describes a value that is not a message', () => {
    const nothing = undefined as unknown as typeof message;
    expect(faultText({ kind: 'dropped', message: nothing, cause: 'refused' })).toBe(
      'Did not send `undefined`: the message is invalid',
    );
  });
});
