import type { Status } from '@hardware-ws/client';
import { marbles } from '@hardware-ws/client/testing';
import { map } from 'rxjs';
import { linkLines } from './link-lines.ts';

const statuses: Readonly<Record<string, Status>> = {
  i: { kind: 'idle' },
  c: { kind: 'connecting', attempt: 1 },
  o: { kind: 'open', url: 'ws://localhost' },
  w: { kind: 'waiting', attempt: 2, delayMs: 74.4, cause: { kind: 'closed', code: 1001, reason: '' } },
};

const lost = 'link lost: the server is going away (code 1001) · attempt 2 in 74 ms';

describe('linkLines', () => {
  it('reports each attempt after a loss, and the return once', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const status$ = hot('ico--w-cw-c-o-c-o', statuses);
      expectObservable(status$.pipe(linkLines(clock))).toBe('-----l--l---f', {
        l: lost,
        f: 'link open again after 7 ms',
      });
    });
  });

  it('measures each loss and each use separately', () => {
    marbles(({ hot, clock, expectObservable }) => {
      const status$ = hot('w---o--w-o', statuses);
      const ms$ = () =>
        status$.pipe(
          linkLines(clock),
          map((line) => /after (\d)/.exec(line)?.[1] ?? 'l'),
        );
      expectObservable(ms$()).toBe('l---4--l-2');
      expectObservable(ms$()).toBe('l---4--l-2');
    });
  });

  it('reports nothing about a link that opens, completes, errors or is unsubscribed from', () => {
    marbles(({ cold, hot, clock, expectObservable, expectSubscriptions }) => {
      expectObservable(cold('ico|', statuses).pipe(linkLines(clock))).toBe('---|');
      expectObservable(cold<Status>('|').pipe(linkLines(clock))).toBe('|');
      expectObservable(cold<Status>('-#').pipe(linkLines(clock))).toBe('-#');
      const status$ = hot('---w', statuses);
      expectObservable(status$.pipe(linkLines(clock)), '^-!').toBe('-');
      expectSubscriptions(status$.subscriptions).toBe('^-!');
    });
  });
});
