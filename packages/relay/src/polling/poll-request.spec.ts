import { parsePollRequest } from './poll-request.ts';

describe('parsePollRequest', () => {
  it('tells opening, waiting and sending apart', () => {
    expect(parsePollRequest('{"open":1,"subprotocols":[]}')).toEqual({ kind: 'open' });
    expect(parsePollRequest('{"session":"a","received":0}')).toEqual({ kind: 'poll', session: 'a', received: 0 });
    const items = ['', 'x', { base64: 'AA==' }, { ping: '1' }, { close: [4000, 'bye'] }];
    const push = { session: 'a', from: 1, items };
    expect(parsePollRequest(JSON.stringify(push))).toEqual({ kind: 'push', ...push });
  });

  it.each([
    '',
    'null',
    '[]',
    '1',
    '"open"',
    '{"open":2}',
    '{"session":1,"received":0}',
    '{"session":"a"}',
    '{"session":"a","received":-1}',
    '{"session":"a","received":0.5}',
    '{"session":"a","from":0,"items":[]}',
    '{"session":"a","from":1,"items":{}}',
    '{"session":"a","from":1,"items":[1]}',
    '{"session":"a","from":1,"items":[null]}',
    '{"session":"a","from":1,"items":[{"pong":"1"}]}',
    '{"session":"a","from":1,"items":[{"close":[1006,""]}]}',
    '{"session":"a","from":1,"items":[{"close":[1000]}]}',
    '{"session":"a","from":1,"items":[{"close":["1000",""]}]}',
  ])('refuses %s', (body) => {
    expect(parsePollRequest(body)).toBeUndefined();
  });
});
