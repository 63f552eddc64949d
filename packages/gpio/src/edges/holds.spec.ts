import { marbles } from '@hardware-ws/client/testing';
import { concat, map, mergeMap, of, timer } from 'rxjs';
import { edge } from '../../test/edge.ts';
import { holds } from './holds.ts';

function hold(at: number, heldMs: number, pin = 'GPIO17') {
  return { kind: 'held', pin, at, heldMs };
}
const edges = { p: edge(1, 1), r: edge(0, 12), s: edge(0, 3), P: edge(1, 3, 'GPIO27'), R: edge(0, 10, 'GPIO27') };
const repeated = { a: hold(5, 4), b: hold(8, 7), c: hold(11, 10) };

describe('holds', () => {
  it('reports a button that is down for a second once', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot('-p 9s |', edges).pipe(holds())).toBe('- 1000ms h 8000ms |', { h: hold(1001, 1000) });
    });
  });

  it('does not report a button that is released earlier', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot('-p-s-------|', edges).pipe(holds({ holdMs: 4 }))).toBe('-----------|');
    });
  });

  it('repeats while the button is down, on request', () => {
    marbles(({ hot, expectObservable }) => {
      const held = holds({ holdMs: 4, repeatMs: 3 });
      expectObservable(hot('-p----------r-----|', edges).pipe(held)).toBe('-----a--b--c------|', repeated);
    });
  });

  it('judges each pin separately', () => {
    marbles(({ hot, expectObservable }) => {
      const values = { a: hold(5, 4), b: hold(7, 4, 'GPIO27') };
      const held = holds({ holdMs: 4 });
      expectObservable(hot('-p-P------R-r|', edges).pipe(held)).toBe('-----a-b-----|', values);
    });
  });

  it('counts a release at that exact moment as held', () => {
    marbles(({ hot, expectObservable }) => {
      const onTheDot = { p: edge(1, 1), r: edge(0, 5) };
      expectObservable(hot('-p---r--', onTheDot).pipe(holds({ holdMs: 4 }))).toBe('-----h--', { h: hold(5, 4) });
    });
  });

  it('reports the holds in a late burst, with their own times', () => {
    marbles(({ hot, expectObservable }) => {
      const source$ = hot('---x').pipe(mergeMap(() => [edge(1, 1), edge(0, 12), edge(1, 13), edge(0, 14)]));
      expectObservable(source$.pipe(holds({ holdMs: 4, repeatMs: 3 }))).toBe('---(abc)', repeated);
    });
  });

  it('reads a release that waited behind a blocked event loop before it judges', () => {
    marbles(({ cold, expectObservable }) => {
      // Subscribed after the operator's timer and due in the same frame, so the timer fires first.
      const waiting$ = timer(4).pipe(map(() => edge(0, 3)));
      const source$ = concat(of(edge(1, 0)), waiting$, cold<never>('-'));
      expectObservable(source$.pipe(holds({ holdMs: 4 }))).toBe('-----');
    });
  });

  it('reports a hold once, however late its release is read', () => {
    marbles(({ hot, expectObservable }) => {
      const late = { p: edge(1, 1), r: edge(0, 8) };
      const values = { a: hold(5, 4), b: hold(8, 7), c: hold(11, 10) };
      expectObservable(hot('-p----------r', late).pipe(holds({ holdMs: 4, repeatMs: 3 }))).toBe('-----a--b--c', values);
    });
  });

  it('makes up for at most a thousand missed reports, however wrong a timestamp is', () => {
    marbles(({ hot, flush }) => {
      const wrong = { p: edge(1, 1), r: edge(0, 1e12), q: edge(1, 1), s: edge(0, Infinity) };
      const heard: number[] = [];
      hot('p-r-q-s|', wrong)
        .pipe(holds({ holdMs: 4, repeatMs: 1 }))
        .subscribe(({ heldMs }) => heard.push(heldMs));
      flush();
      expect([heard.length, heard[0], heard[999], heard[1000]]).toEqual([2000, 4, 1003, 4]);
    });
  });

  it('starts over after a lost release', () => {
    marbles(({ hot, expectObservable }) => {
      const gap = { p: edge(1, 1), q: edge(1, 3) };
      expectObservable(hot('-p-q------', gap).pipe(holds({ holdMs: 4 }))).toBe('-------h', { h: hold(7, 4) });
    });
  });

  it('ends with the source, whatever is still down', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot('-p------|', edges).pipe(holds({ holdMs: 4, repeatMs: 1 }))).toBe('-----abc|', {
        a: hold(5, 4),
        b: hold(6, 5),
        c: hold(7, 6),
      });
    });
  });

  it('passes on completion, an error and unsubscribe immediately', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      const held = holds({ holdMs: 4 });
      expectObservable(cold<never>('|').pipe(held)).toBe('|');
      expectObservable(cold<never>('-').pipe(held)).toBe('-');
      expectObservable(cold('-p#', edges).pipe(held)).toBe('--#');
      const source$ = hot('-p--------', edges);
      expectObservable(source$.pipe(held), '^--!').toBe('---');
      expectSubscriptions(source$.subscriptions).toBe('^--!');
    });
  });

  it('can be used twice, each with a state of its own', () => {
    marbles(({ cold, expectObservable }) => {
      const held = holds({ holdMs: 4 });
      expectObservable(cold('-p', edges).pipe(held)).toBe('-----h', { h: hold(5, 4) });
      expectObservable(cold('-s', edges).pipe(held)).toBe('-----');
    });
  });

  it('throws on invalid times, and names the option', () => {
    expect(() => holds({ holdMs: -1 })).toThrow(/^holdMs: expected a number of ms from 0 to 24 days, got -1$/);
    expect(() => holds({ holdMs: 2 ** 31 })).toThrow(/^holdMs: .*to 24 days/);
    expect(() => holds({ repeatMs: 0 })).toThrow(/^repeatMs: expected a number of ms from 1 to 24 days/);
    expect(() => holds({ repeatMs: NaN })).toThrow(/^repeatMs: /);
  });
});
