import { checkUrl } from './check-url.ts';

describe('checkUrl', () => {
  it.each(['ws://localhost:8000/ws/game/1/', 'wss://show/', 'WS://[::1]'])('accepts %s', (url) => {
    expect(() => checkUrl(url)).not.toThrow();
  });

  it.each(['', 'localhost:8000', '/ws/game/1/', 'http://show/', 'ws://', 'ws://a b/'])('throws on "%s"', (url) => {
    expect(() => checkUrl(url)).toThrow(
      new TypeError(`url: expected a WebSocket address such as ws://host:port/path, got ${JSON.stringify(url)}`),
    );
  });

  it('names an invisible character', () => {
    expect(() => checkUrl('\ufeffws://show/')).toThrow(/got "%EF%BB%BFws:\/\/show\/"$/);
    expect(() => checkUrl('\ufeffws://show/')).toThrow(/ without the invisible character U\+FEFF, got/);
    expect(() => checkUrl('ws://sh\u00a0ow/')).toThrow(/ without the invisible character U\+00A0, got/);
  });

  it('does not check a function', () => {
    expect(() => checkUrl(() => 'nothing yet')).not.toThrow();
  });
});
