import type { Status } from '@hardware-ws/client';
import { marbles } from '@hardware-ws/client/testing';
import { endForGood } from './end-for-good.ts';

const rejected = { kind: 'rejected', reason: 'the token was revoked' } as const;
const statuses: Readonly<Record<string, Status>> = {
  o: { kind: 'open', url: 'ws://show/' },
  w: { kind: 'waiting', attempt: 2, delayMs: 5000, cause: rejected },
  c: { kind: 'closed' },
  x: { kind: 'closed', cause: rejected },
};

describe('endForGood', () => {
  it('errors with the cause when the connection will not be dialled again', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const status$ = hot('-o-w-o-x-o', statuses);
      const error = new Error('Link ended for good: the server rejected the login: the token was revoked.');
      expectObservable(endForGood(status$)).toBe('-------#', undefined, error);
      expectSubscriptions(status$.subscriptions).toBe('^------!');
    });
  });

  it('says nothing about a connection that is open, waits, or was closed by its last subscriber', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(endForGood(cold('-o-w-c-|', statuses))).toBe('-------|');
      expectObservable(endForGood(cold('-o-w-c--', statuses)), '^---!').toBe('-');
      expectObservable(endForGood(cold('-#'))).toBe('-#');
    });
  });
});
