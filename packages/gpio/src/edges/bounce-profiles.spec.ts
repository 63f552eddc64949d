import { marbles } from '@hardware-ws/client/testing';
import { edge } from '../../test/edge.ts';
import { bounceProfiles } from './bounce-profiles.ts';

const edges = {
  a: edge(1, 0),
  b: edge(0, 1),
  c: edge(1, 2),
  r: edge(0, 8),
  x: edge(1, 1, 'GPIO27'),
};
const profile = { pin: 'GPIO17', level: 1, at: 0, edges: 1, ms: 0 };
const profiles = {
  p: { ...profile, edges: 3, ms: 2 },
  r: { ...profile, level: 0, at: 8 },
  1: profile,
  x: { ...profile, pin: 'GPIO27', at: 1 },
};

describe('bounceProfiles', () => {
  const operator = bounceProfiles({ quietMs: 3 });

  it('counts the edges of a press and how long they took, then those of the release', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const source$ = hot('abc-----r------|', edges);
      expectObservable(source$.pipe(operator)).toBe('-----p-----r---|', profiles);
      expectSubscriptions(source$.subscriptions).toBe('^--------------!');
    });
  });

  it('keeps pins apart, and shares no state between two uses', () => {
    marbles(({ hot, expectObservable }) => {
      const source$ = hot('ax------|', edges);
      expectObservable(source$.pipe(operator)).toBe('---1x---|', profiles);
      expectObservable(source$.pipe(operator)).toBe('---1x---|', profiles);
    });
  });

  it('reports the last profile when the source completes, but not after an error or unsubscribe', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('|', edges).pipe(operator)).toBe('|');
      expectObservable(cold('-', edges).pipe(operator)).toBe('-');
      expectObservable(cold('a|', edges).pipe(operator)).toBe('---(1|)', profiles);
      expectObservable(cold('a#', edges).pipe(operator)).toBe('-#');
      expectObservable(cold('a---', edges).pipe(operator), '^-!').toBe('---');
    });
  });

  it('throws on a time that a timer cannot wait for', () => {
    expect(() => bounceProfiles({ quietMs: -1 })).toThrow('quietMs');
  });
});
