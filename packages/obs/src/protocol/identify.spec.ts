import { marbles } from '@hardware-ws/client/testing';
import { map, timer } from 'rxjs';
import { identify } from './identify.ts';

const challenge = { challenge: 'c', salt: 's' };
const version = { obsVersion: '29.0.2', obsWebSocketVersion: '5.1.0', rpcVersion: 1 };
const received = {
  h: { type: 'Hello', rpcVersion: 1 },
  a: { type: 'Hello', rpcVersion: 1, authentication: challenge },
  x: { type: 'Hello', rpcVersion: 1, authentication: 'none' },
  i: { type: 'Identified', negotiatedRpcVersion: 1 },
  n: { type: 'RequestFailed', requestType: 'GetVersion', requestId: '2', code: 207 },
  u: { type: 'RequestFailed', requestType: 'GetVersion', requestId: '2', code: 204 },
  v: { type: 'GetVersionResponse', requestId: '2', ...version, availableRequests: ['GetVersion'] },
  e: { type: 'StudioModeStateChanged', studioModeEnabled: true },
};
const written = {
  i: { type: 'Identify', rpcVersion: 1 },
  p: { type: 'Identify', rpcVersion: 1, authentication: 'secret c s' },
  m: { type: 'Identify', rpcVersion: 1, eventSubscriptions: 68 },
  v: { type: 'GetVersion' },
};
const context = { url: '', learn: () => undefined };

describe('identify', () => {
  it('identifies itself after the Hello, and passes on which version answers', () => {
    marbles(({ cold, flush, expectObservable }) => {
      const learn = jest.fn();
      const handshake = identify();
      expectObservable(handshake(cold('-h-e-i-v-', received), { url: '', learn })).toBe('-i---v-|', written);
      flush();
      expect(learn.mock.calls).toEqual([[version]]);
    });
  });

  it('answers a challenge with the password', () => {
    marbles(({ cold, expectObservable }) => {
      const answer = (password: string, { challenge, salt }: { challenge: string; salt: string }) =>
        timer(2).pipe(map(() => `${password} ${challenge} ${salt}`));
      const handshake = identify({ password: 'secret' }, answer);
      expectObservable(handshake(cold('a---i-v', received), context)).toBe('--p-v-|', written);
    });
  });

  it('asks for the groups of events that are wanted, and for none if none is', () => {
    marbles(({ cold, expectObservable }) => {
      const some = identify({ events: ['scenes', 'outputs'] });
      expectObservable(some(cold('h', received), context)).toBe('m', written);
      expectObservable(identify({ events: [] })(cold('h', received), context)).toBe('m', {
        m: { ...written.i, eventSubscriptions: 0 },
      });
    });
  });

  it('waits until OBS is ready for requests', () => {
    marbles(({ cold, expectObservable }) => {
      const obs$ = cold('hi-n 99ms -n 99ms v', received);
      expectObservable(identify()(obs$, context)).toBe('iv- 100ms v 100ms (v|)', written);
    });
  });

  it('is done if OBS does not want to say its version', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(identify()(cold('hi-u', received), context)).toBe('iv-|', written);
    });
  });

  it.each([
    ['requires a password that was not given', 'a', new Error('OBS requires a password, and none was given')],
    [
      'has a challenge of another kind',
      'x',
      new TypeError('the challenge in the Hello of OBS is not one of obs-websocket 5'),
    ],
  ])('errors if OBS %s', (_, hello, error) => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(identify()(cold(hello, received), context)).toBe('#', undefined, error);
    });
  });

  it('errors if the challenge cannot be answered', () => {
    marbles(({ cold, expectObservable }) => {
      const error = new Error('no WebCrypto');
      const handshake = identify({ password: 'secret' }, () => cold('--#', undefined, error));
      expectObservable(handshake(cold('a', received), context)).toBe('--#', undefined, error);
    });
  });

  it('passes the end of the socket on, and leaves nothing behind when it is unsubscribed', () => {
    marbles(({ cold, flush, timers, expectObservable }) => {
      expectObservable(identify()(cold('h-|', received), context)).toBe('i-|', written);
      expectObservable(identify()(cold('hin', received), context), '^---!').toBe('iv', written);
      flush();
      expect(timers()).toBe(0);
    });
  });

  it('throws at once for an unknown group of events', () => {
    expect(() => identify({ events: ['output' as 'outputs'] })).toThrow(
      /^events: expected some of general, .*, got "output"$/,
    );
  });
});
