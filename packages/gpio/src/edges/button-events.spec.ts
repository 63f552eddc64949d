import { marbles } from '@hardware-ws/client/testing';
import { mergeMap } from 'rxjs';
import { edge } from '../../test/edge.ts';
import { buttonEvents } from './button-events.ts';

const edges = { p: edge(1, 1), r: edge(0, 7), q: edge(1, 8) };
const values = {
  p: { kind: 'pressed', pin: 'GPIO17', at: 1 },
  h: { kind: 'held', pin: 'GPIO17', at: 5, heldMs: 4 },
  r: { kind: 'released', pin: 'GPIO17', at: 7, heldMs: 6 },
  q: { kind: 'pressed', pin: 'GPIO17', at: 8 },
};

describe('buttonEvents', () => {
  it('reports presses, holds and releases', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const source$ = hot('-p-----rq|', edges);
      expectObservable(source$.pipe(buttonEvents({ holdMs: 4 }))).toBe('-p---h-rq|', values);
      expectSubscriptions(source$.subscriptions).toBe('^--------!');
    });
  });

  it('keeps the order of events in a late burst', () => {
    marbles(({ hot, expectObservable }) => {
      const source$ = hot('-(x|)').pipe(mergeMap(() => [edges.p, edges.r, edges.q]));
      expectObservable(source$.pipe(buttonEvents({ holdMs: 4 }))).toBe('-(phrq|)', values);
    });
  });

  it('takes one second by default', () => {
    marbles(({ hot, expectObservable }) => {
      const held = { ...values, h: { ...values.h, at: 1001, heldMs: 1000 } };
      expectObservable(hot('-p', edges).pipe(buttonEvents())).toBe('-p 999ms h', held);
    });
  });

  it('passes on the end, an error and an unsubscribe, and may be used twice', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const events = buttonEvents({ holdMs: 4 });
      expectObservable(cold<never>('|').pipe(events)).toBe('|');
      expectObservable(cold<never>('-').pipe(events)).toBe('-');
      expectObservable(cold('-p#', edges).pipe(events)).toBe('-p#', values);
      const source$ = hot('-p---', edges);
      expectObservable(source$.pipe(events), '^-!').toBe('-p', values);
      expectSubscriptions(source$.subscriptions).toBe('^-!');
    });
  });
});
