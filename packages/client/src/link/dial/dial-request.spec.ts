import process from 'node:process';
import { setImmediate } from 'node:timers';
import { firstValueFrom } from 'rxjs';
import { marbles } from '../../testing/marbles/marbles.ts';
import { dialRequest$ } from './dial-request.ts';

describe('dialRequest$', () => {
  it('emits at once when the protocol has values', () => {
    marbles(({ expectObservable }) => {
      const request = { url: 'ws://show/', headers: { a: 'b' }, origin: 'http://show', subprotocols: ['v1'] };
      expectObservable(dialRequest$(request)).toBe('(r|)', { r: request });
    });
  });

  it('calls functions on every subscription', () => {
    marbles(({ expectObservable }) => {
      let asked = 0;
      const request$ = dialRequest$({ url: () => `ws://show/${++asked}` });
      expectObservable(request$).toBe('(a|)', { a: expect.objectContaining({ url: 'ws://show/1' }) as unknown });
      expectObservable(request$).toBe('(b|)', { b: expect.objectContaining({ url: 'ws://show/2' }) as unknown });
    });
  });

  it('waits for a function that returns any kind of promise', async () => {
    const thenable = { then: (resolve: (url: string) => void) => resolve('ws://later/') };
    const url = () => thenable as unknown as Promise<string>;
    const origin = () => Promise.resolve('http://later');
    expect(await firstValueFrom(dialRequest$({ url, origin }))).toMatchObject({
      url: 'ws://later/',
      origin: 'http://later',
    });
  });

  it('errors when a function throws or rejects', async () => {
    marbles(({ expectObservable }) => {
      const url = () => {
        throw new Error('no token');
      };
      expectObservable(dialRequest$({ url })).toBe('#', undefined, new Error('url: no token'));
    });
    const rejecting = dialRequest$({ url: () => Promise.reject(new Error('no session')) });
    await expect(firstValueFrom(rejecting)).rejects.toThrow('url: no session');
  });

  it('errors with the first of two failures, and handles the other', async () => {
    const unhandled = jest.fn();
    process.on('unhandledRejection', unhandled);
    const headers = () => {
      throw new Error('no session');
    };
    const failing = dialRequest$({ url: () => Promise.reject(new Error('no token')), headers });
    await expect(firstValueFrom(failing)).rejects.toThrow('headers: no session');
    await new Promise((resolve) => setImmediate(resolve));
    process.removeListener('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
