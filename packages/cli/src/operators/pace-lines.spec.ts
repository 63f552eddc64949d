import { marbles } from '@hardware-ws/client/testing';
import { paceLines } from './pace-lines.ts';

describe('paceLines', () => {
  it('leaves 20 ms after each value, the last one too', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('(abc|)').pipe(paceLines())).toBe('a 19ms b 19ms c 19ms |');
    });
  });

  it('does not hold back what comes at leisure', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('a 29ms b 29ms c').pipe(paceLines())).toBe('a 29ms b 29ms c');
    });
  });

  it('passes on an empty source, a silent one, an error and an early unsubscribe', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      expectObservable(cold('|').pipe(paceLines())).toBe('|');
      expectObservable(cold('-').pipe(paceLines())).toBe('-');
      expectObservable(cold('a#').pipe(paceLines())).toBe('a#');
      const source = hot('aa');
      expectObservable(source.pipe(paceLines()), '^--!').toBe('a');
      expectSubscriptions(source.subscriptions).toBe('^--!');
    });
  });
});
