import type { Status } from '@hardware-ws/client';
import { marbles } from '@hardware-ws/client/testing';
import { delayUntilOpen } from './delay-until-open.ts';

const statuses: Readonly<Record<string, Status>> = {
  c: { kind: 'connecting', attempt: 1 },
  o: { kind: 'open', url: 'ws://localhost' },
};

describe('delayUntilOpen', () => {
  it('holds values and the completion until the connection is open, in order', () => {
    marbles(({ cold, hot, expectObservable }) => {
      const status$ = cold('c---o', statuses);
      expectObservable(hot('--ab|').pipe(delayUntilOpen({ status$ }))).toBe('------a---(b|)');
    });
  });

  it('passes values through while the connection is open', () => {
    marbles(({ cold, hot, expectObservable }) => {
      const status$ = cold('(co)', statuses);
      expectObservable(hot('--ab|').pipe(delayUntilOpen({ status$ }))).toBe('--ab|');
    });
  });

  it('mirrors an empty source, a silent one, an error and an early unsubscribe', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const status$ = cold('c', statuses);
      expectObservable(cold('|').pipe(delayUntilOpen({ status$ }))).toBe('|');
      expectObservable(cold('-').pipe(delayUntilOpen({ status$ }))).toBe('-');
      expectObservable(cold('-#').pipe(delayUntilOpen({ status$ }))).toBe('-#');
      const source = hot('-a');
      expectObservable(source.pipe(delayUntilOpen({ status$: hot('-') })), '^--!').toBe('-');
      expectSubscriptions(source.subscriptions).toBe('^--!');
    });
  });
});
