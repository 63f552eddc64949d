import { marbles } from '@hardware-ws/client/testing';
import { edge } from '../../test/edge.ts';
import { releases } from './releases.ts';

const edges = { p: edge(1, 1), r: edge(0, 3.5), P: edge(1, 2, 'GPIO27'), R: edge(0, 9, 'GPIO27') };
const values = {
  r: { kind: 'released', pin: 'GPIO17', at: 3.5, heldMs: 2.5 },
  R: { kind: 'released', pin: 'GPIO27', at: 9, heldMs: 7 },
};

describe('releases', () => {
  it('reports how long each pin was held, by its timestamps', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot('-pP-r--------R|', edges).pipe(releases())).toBe('----r--------R|', values);
    });
  });

  it('drops the release of a button that was already down', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot('-r-p-r', edges).pipe(releases())).toBe('-----r', values);
    });
  });

  it('treats two edges to the open level as one release', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot('-p-rr', edges).pipe(releases())).toBe('---r-', values);
    });
  });

  it('counts from the last press after a lost release', () => {
    marbles(({ hot, expectObservable }) => {
      const gap = { q: edge(1, 0), p: edge(1, 1), r: edge(0, 3.5) };
      expectObservable(hot('qp-r', gap).pipe(releases())).toBe('---r', values);
    });
  });

  it('passes on the end, an error and an unsubscribe, and may be used twice', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const released = releases();
      expectObservable(cold<never>('|').pipe(released)).toBe('|');
      expectObservable(cold<never>('-').pipe(released)).toBe('-');
      expectObservable(cold('-p#', edges).pipe(released)).toBe('--#', values);
      expectObservable(cold('-r', edges).pipe(released)).toBe('--');
      const source$ = hot('-pr-pr', edges);
      expectObservable(source$.pipe(released), '^--!').toBe('--r', values);
      expectSubscriptions(source$.subscriptions).toBe('^--!');
    });
  });
});
