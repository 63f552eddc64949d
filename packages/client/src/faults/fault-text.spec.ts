import type { Fault } from './fault.ts';
import { faultText } from './fault-text.ts';

const issues = [{ path: ['list', { key: 0 }, 'id'], message: 'expected number' }, { message: 'and more' }];
const message = { type: 'press' };

describe('faultText', () => {
  it.each<[Fault, string]>([
    [
      { kind: 'invalid', type: 'score', raw: '{…', issues },
      'Received score that is not as agreed: list: 0: id: expected number; and more, in {…',
    ],
    [
      { kind: 'invalid', raw: 'x', issues: [{ message: 'not JSON' }] },
      'Received something that is not as agreed: not JSON, in x',
    ],
    [
      { kind: 'dropped', message, cause: 'unsubscribed' },
      'Not sent, as nothing is subscribed to the connection: press',
    ],
    [{ kind: 'dropped', message, cause: 'offline' }, 'Not sent, as the link is down: press'],
    [{ kind: 'dropped', message, cause: 'replaced' }, 'Not sent, as a later one took its place: press'],
    [{ kind: 'dropped', message, cause: 'full' }, 'Not sent, as too many of its type are waiting: press'],
    [{ kind: 'dropped', message, cause: 'expired' }, 'Not sent, as it had become too old: press'],
    [{ kind: 'dropped', message, cause: 'ended' }, 'Not sent, as the connection has ended: press'],
    [
      { kind: 'dropped', message, cause: 'refused', issues: [{ path: ['id'], message: 'missing' }] },
      'Not sent, as it is not as agreed: press: id: missing',
    ],
    [{ kind: 'producer', error: new Error('oops') }, 'A producer of messages ended with an error: Error: oops'],
    [{ kind: 'callback', where: 'replies.ping', error: new Error('oops') }, 'replies.ping threw: Error: oops'],
  ])('says of %j: %s', (fault, text) => {
    expect(faultText(fault)).toBe(text);
  });

  it('has words for what was sent and is no message at all', () => {
    const nothing = undefined as unknown as typeof message;
    expect(faultText({ kind: 'dropped', message: nothing, cause: 'refused' })).toBe(
      'Not sent, as it is not as agreed: undefined',
    );
  });
});
