import { EMPTY, NEVER, of, throwError } from 'rxjs';
import type { Status } from './status.ts';
import { lost } from './testing/fake-dial/fake-event.ts';
import { marbles } from './testing/marbles/marbles.ts';
import { whileOpen } from './while-open.ts';

const statuses: Readonly<Record<string, Status>> = {
  i: { kind: 'idle' },
  c: { kind: 'connecting', attempt: 1 },
  o: { kind: 'open', url: 'ws://show/' },
  w: { kind: 'waiting', attempt: 2, delayMs: 1, cause: lost().end },
  x: { kind: 'closed' },
};

describe('whileOpen', () => {
  it('runs a stream while the connection is open, and again each time it opens', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const status$ = hot<Status>('ic-o-----w-c-o--x', statuses);
      const inner = cold('            a--b--c--d');
      const expected = '              ---a--b------a--';
      expectObservable(whileOpen({ status$ }, () => inner)).toBe(expected);
      expectSubscriptions(inner.subscriptions).toBe(['---^-----!', '-------------^--!']);
    });
  });

  it('passes the open status to the function', () => {
    marbles(({ hot, expectObservable }) => {
      const url$ = whileOpen({ status$: hot<Status>('-o', statuses) }, ({ url }) => of(url));
      expectObservable(url$).toBe('-u', { u: 'ws://show/' });
    });
  });

  it('passes on an empty status, one that never emits and one that errors', () => {
    marbles(({ expectObservable }) => {
      const project = () => NEVER;
      expectObservable(whileOpen({ status$: EMPTY }, project)).toBe('|');
      expectObservable(whileOpen({ status$: NEVER }, project)).toBe('-');
      expectObservable(whileOpen({ status$: throwError(() => lost()) }, project)).toBe('#', undefined, lost());
    });
  });

  it('unsubscribes from both', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const status$ = hot<Status>('-o---', statuses);
      const inner = cold('a--b');
      expectObservable(
        whileOpen({ status$ }, () => inner),
        '^--!',
      ).toBe('-a-');
      expectSubscriptions(status$.subscriptions).toBe('^--!');
      expectSubscriptions(inner.subscriptions).toBe('  -^-!');
    });
  });

  it('errors when the function throws or the stream errors', () => {
    marbles(({ cold, hot, expectObservable }) => {
      const status$ = hot<Status>('-o---', statuses);
      const project = () => {
        throw new Error('broken');
      };
      expectObservable(whileOpen({ status$ }, project)).toBe('-#', undefined, new Error('broken'));
      expectObservable(whileOpen({ status$ }, () => cold('-#'))).toBe('--#');
    });
  });
});
