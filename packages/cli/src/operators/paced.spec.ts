import { marbles } from '@hardware-ws/client/testing';
import { paced } from './paced.ts';

describe('paced', () => {
  it('leaves 20 ms after each value, the last one too', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('(abc|)').pipe(paced())).toBe('a 19ms b 19ms c 19ms |');
    });
  });

  it('does not hold back what comes at leisure', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('a 29ms b 29ms c').pipe(paced())).toBe('a 29ms b 29ms c');
    });
  });

  it('passes on an empty source, a silent one, an error and an early unsubscribe', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      expectObservable(cold('|').pipe(paced())).toBe('|');
      expectObservable(cold('-').pipe(paced())).toBe('-');
      expectObservable(cold('a#').pipe(paced())).toBe('a#');
      const source = hot('aa');
      expectObservable(source.pipe(paced()), '^--!').toBe('a');
      expectSubscriptions(source.subscriptions).toBe('^--!');
    });
  });
});
