import { marbles } from '@hardware-ws/client/testing';
import { paceLines } from './pace-lines.ts';

describe('paceLines', () => {
  it('pauses for 20 ms after each value, including the last', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('(abc|)').pipe(paceLines())).toBe('a 19ms b 19ms c 19ms |');
    });
  });

  it('does not delay values that are far apart', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('a 29ms b 29ms c').pipe(paceLines())).toBe('a 29ms b 29ms c');
    });
  });

  it('mirrors an empty source, a silent one, an error and an early unsubscribe', () => {
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
