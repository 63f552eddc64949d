import { pollUrl } from './poll-url.ts';

describe('pollUrl', () => {
  it.each([
    ['ws://show:8000/ws/game/1/?client_type=osc', 'http://show:8000/ws/game/1/poll?client_type=osc'],
    ['wss://show/scores', 'https://show/scores/poll'],
    ['WS://show', 'http://show/poll'],
    ['http://show/#part', 'http://show/poll'],
    ['wss://me:pass@[::1]:8443/?token=a%2Fb', 'https://me:pass@[::1]:8443/poll?token=a%2Fb'],
  ])('of %s is %s', (url, expected) => {
    expect(pollUrl(url)).toBe(expected);
  });

  it.each(['', 'show', 'ftp://show/', 'ws://'])('throws for %j', (url) => {
    expect(() => pollUrl(url)).toThrow('Invalid URL');
  });

  it('names no secret when it throws', () => {
    expect(() => pollUrl('ws://me:S3CR3T@a b/?token=S3CR3T')).toThrow('Invalid URL: ws://…@a b/?token=…');
  });
});
