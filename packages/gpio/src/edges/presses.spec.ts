import { marbles } from '@hardware-ws/client/testing';
import { edge } from '../../test/edge.ts';
import { presses } from './presses.ts';

const edges = { p: edge(1, 1), r: edge(0, 3), q: edge(1, 5, 'GPIO27') };
const values = {
  p: { kind: 'pressed', pin: 'GPIO17', at: 1 },
  q: { kind: 'pressed', pin: 'GPIO27', at: 5 },
};

describe('presses', () => {
  it('reports the presses of every pin, and drops releases', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot('-p-r-q|', edges).pipe(presses())).toBe('-p---q|', values);
    });
  });

  it('passes on the end, an error and an unsubscribe, and may be used twice', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const pressed = presses();
      expectObservable(cold<never>('|').pipe(pressed)).toBe('|');
      expectObservable(cold<never>('-').pipe(pressed)).toBe('-');
      expectObservable(cold('-p#', edges).pipe(pressed)).toBe('-p#', values);
      const source$ = hot('-p-p-', edges);
      expectObservable(source$.pipe(pressed), '^-!').toBe('-p-', values);
      expectSubscriptions(source$.subscriptions).toBe('^-!');
    });
  });
});
