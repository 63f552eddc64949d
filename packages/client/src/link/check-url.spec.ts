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

  it('leaves a function to each dial', () => {
    expect(() => checkUrl(() => 'nothing yet')).not.toThrow();
  });
});
