import type { LinkEnd } from './link-end.ts';
import { linkEndText } from './link-end-text.ts';

function failed(error: unknown): LinkEnd {
  return { kind: 'failed', error };
}

function errno(code: string) {
  return Object.assign(new Error('connect'), { code });
}

describe('linkEndText', () => {
  it.each<[LinkEnd, string]>([
    [{ kind: 'closed', code: 1000, reason: '' }, 'closed by the server (code 1000)'],
    [{ kind: 'closed', code: 1011, reason: 'oops' }, 'the server had an error (code 1011): oops'],
    [{ kind: 'closed', code: 4001, reason: '' }, 'closed (code 4001)'],
    [
      { kind: 'refused', status: 500, url: 'ws://show/' },
      '500 from ws://show/: the server failed: what does its log say, and does a proxy forward Upgrade?',
    ],
    [{ kind: 'refused', status: 403, url: 'ws://show/', hint: 'try a token' }, '403 from ws://show/: try a token'],
    [failed(errno('ECONNREFUSED')), 'connection refused: is the backend running, and at this address?'],
    [failed(errno('EOTHER')), 'connect'],
    [failed(new Error('')), 'Error'],
    [failed('a string'), 'a string'],
    [failed(undefined), 'undefined'],
    [failed(null), 'null'],
    [{ kind: 'oversized' }, 'a message was longer than maxPayload allows'],
    [{ kind: 'timeout', ms: 5000 }, 'no connection within 5000 ms'],
    [{ kind: 'unconfirmed', ms: 1500.4 }, 'no confirmation of a message within 1500 ms'],
    [{ kind: 'dead', ms: 2000 }, 'no answer to a ping within 2000 ms'],
  ])('explains %j as: %s', (end, text) => {
    expect(linkEndText(end)).toBe(text);
  });
});
