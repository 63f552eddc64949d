import { checkUrl } from './check-url.ts';

describe('checkUrl', () => {
  it.each(['ws://localhost:8000/ws/game/1/', 'wss://show/', 'WS://[::1]'])('lets %s pass', (url) => {
    expect(() => checkUrl(url)).not.toThrow();
  });

  it.each(['', 'localhost:8000', '/ws/game/1/', 'http://show/', 'ws://', 'ws://a b/'])('throws on "%s"', (url) => {
    expect(() => checkUrl(url)).toThrow(
      new TypeError(`url: ${JSON.stringify(url)} is no WebSocket address; it should look like ws://host:port/path`),
    );
  });

  it('names what cannot be seen', () => {
    expect(() => checkUrl('\ufeffws://show/')).toThrow('url: "%EF%BB%BFws://show/" is no WebSocket address');
    expect(() => checkUrl('\ufeffws://show/')).toThrow(/, without the invisible U\+FEFF$/);
    expect(() => checkUrl('ws://sh\u00a0ow/')).toThrow(/, without the invisible U\+00A0$/);
  });

  it('leaves a function to each dial', () => {
    expect(() => checkUrl(() => 'nothing yet')).not.toThrow();
  });
});
