import { marbles } from '@hardware-ws/client/testing';
import { map, merge } from 'rxjs';
import { edge } from '../test/edge.ts';
import { button$ } from './button.ts';
import type { EdgesOptions } from './driver/edges-driver.ts';
import { busyPinError } from './driver/pin-errors.ts';
import { fakePins } from './testing/fake-pins.ts';

const values = {
  p: { kind: 'pressed', pin: 'GPIO17', at: 1 },
  h: { kind: 'held', pin: 'GPIO17', at: 1001, heldMs: 1000 },
  r: { kind: 'released', pin: 'GPIO17', at: 1501, heldMs: 1500 },
};

describe('button$', () => {
  it('reports a press, a hold after a second and the release, however the contact bounces', () => {
    marbles(({ hot, expectObservable }) => {
      const bounce = {
        p: edge(1, 1),
        o: edge(0, 2),
        q: edge(1, 3),
        r: edge(0, 1501),
        s: edge(1, 1502),
        t: edge(0, 1504),
      };
      const edges$ = () => hot('-poq 1497ms rs-t', bounce);
      expectObservable(button$({ line: 17, edges$ })).toBe('-p 999ms h 499ms r', values);
    });
  });

  it('passes the line and its wiring to the driver', () => {
    const asked: EdgesOptions[] = [];
    const driver = (options: EdgesOptions) => {
      asked.push(options);
      return fakePins().edges$(options);
    };
    void button$({ line: 17, edges$: driver });
    void button$({
      line: 'LEFT',
      edges$: driver,
      pull: 'down',
      activeLow: false,
      debounceMs: 2,
      holdMs: 3,
      repeatMs: 4,
    });
    expect(asked).toEqual([{ lines: [17] }, { lines: ['LEFT'], pull: 'down', activeLow: false }]);
  });

  it('passes its times on', () => {
    marbles(({ hot, expectObservable }) => {
      const bounce = { p: edge(1, 1), o: edge(0, 5), q: edge(1, 7), r: edge(0, 17) };
      const edges$ = () => hot('-p---o-q---------r', bounce);
      const events$ = button$({ line: 17, edges$, debounceMs: 9, holdMs: 12, repeatMs: 3 });
      expectObservable(events$.pipe(map(({ kind }) => kind[0]))).toBe('-p-----------h--hr');
    });
  });

  it('claims its line on subscribe and frees it on unsubscribe', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const line$ = cold('-p', { p: edge(1, 1) });
      const pressed$ = button$({ line: 17, edges$: () => line$ });
      expectSubscriptions(line$.subscriptions).toBe(['--^--!', '---------^--!']);
      expectObservable(pressed$, '--^--!').toBe('---p', values);
      expectObservable(pressed$, '---------^--!').toBe('----------p', values);
    });
  });

  it('completes and errors with its driver', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(button$({ line: 17, edges$: () => cold('-|') })).toBe('-|');
      expectObservable(button$({ line: 17, edges$: () => cold('-') })).toBe('-');
      const { edges$ } = fakePins();
      const twice$ = merge(edges$({ lines: [17] }), button$({ line: 17, edges$ }));
      expectObservable(twice$).toBe('#', {}, busyPinError('GPIO17'));
    });
  });

  it('throws on bad options immediately, and names the option', () => {
    const { edges$ } = fakePins();
    expect(() => button$({ line: 17, edges$, debounceMs: -1 })).toThrow(/^debounceMs: /);
    expect(() => button$({ line: 17, edges$, holdMs: NaN })).toThrow(/^holdMs: /);
    expect(() => button$({ line: 17, edges$, repeatMs: 0 })).toThrow(/^repeatMs: /);
    expect(() => button$({ line: '', edges$ })).toThrow(/^pin: /);
  });
});
