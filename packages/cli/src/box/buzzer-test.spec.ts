import { marbles } from '@hardware-ws/client/testing';
import type { GpioEdge } from '@hardware-ws/gpio';
import { NEVER } from 'rxjs';
import { buzzerTest$, type BuzzerTestOptions } from './buzzer-test.ts';

function edge(pin: string, level: 0 | 1, at: number): GpioEdge {
  return { pin, level, at };
}
const edges = {
  a: edge('GPIO17', 1, 10),
  b: edge('GPIO17', 0, 11),
  c: edge('GPIO17', 1, 14),
  r: edge('GPIO17', 0, 100),
  x: edge('GPIO22', 1, 200),
  o: edge('GPIO5', 1, 300),
};
const heard = {
  1: { kind: 'press', pin: 'GPIO17', buzzerId: 1, text: 'GPIO17  3 edges in 4.0 ms  debounce 8 ms' },
  2: { kind: 'press', pin: 'GPIO22', buzzerId: 2, text: 'GPIO22  no bounce seen  debounce 5 ms' },
};

/** A test of two buzzers that waits 2 s for the next. */
function test$(buttonEdges$: BuzzerTestOptions['buttonEdges$'], lamps$: BuzzerTestOptions['lamps$'] = NEVER) {
  return buzzerTest$({ buttonEdges$, lamps$, wiring: { 17: 1, GPIO22: 2 }, timeoutMs: 2000 });
}

describe('buzzerTest$', () => {
  it('reports the first press of each buzzer with its bounce, and completes a second after the last so that its lamp is seen', () => {
    marbles(({ hot, expectObservable, expectSubscriptions }) => {
      const buttonEdges$ = hot('  9ms ab--c 85ms r 99ms x', edges);
      const lamps$ = hot('  -');
      expectObservable(test$(buttonEdges$, lamps$)).toBe('28ms 1 185ms 2 999ms |', heard);
      expectSubscriptions(buttonEdges$.subscriptions).toBe('^ 1213ms !');
      expectSubscriptions(lamps$.subscriptions).toBe('^ 1213ms !');
    });
  });

  it('reports each buzzer once, and ignores releases and other pins', () => {
    marbles(({ hot, expectObservable }) => {
      const again = { ...edges, s: edge('GPIO17', 1, 500) };
      const buttonEdges$ = hot('  a 99ms r 199ms o 199ms s', again);
      const once = { 1: { ...heard[1], text: 'GPIO17  no bounce seen  debounce 5 ms' } };
      expectObservable(test$(buttonEdges$)).toBe('15ms 1 1999ms |', once);
    });
  });

  it('reports a spike as interference, once, and still waits for a press', () => {
    marbles(({ hot, expectObservable }) => {
      const spikes = {
        ...edges,
        s: edge('GPIO17', 1, 0),
        t: edge('GPIO17', 0, 0.1),
        u: edge('GPIO17', 1, 50),
        v: edge('GPIO17', 0, 50.2),
        p: edge('GPIO17', 1, 100),
      };
      const spike = {
        kind: 'spike',
        pin: 'GPIO17',
        buzzerId: 1,
        text: 'GPIO17  a spike of 0.1 ms: interference, not a press  try --min-press 1.5',
      };
      const pressed = { ...heard[1], text: 'GPIO17  no bounce seen  debounce 5 ms' };
      expectObservable(test$(hot('(st) 46ms (uv) 46ms p', spikes))).toBe('15ms s 99ms 0 1999ms |', {
        s: spike,
        0: pressed,
      });
    });
  });

  it('completes when no buzzer is pressed in time after the previous one', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(test$(hot('-', edges))).toBe('2s |');
      expectObservable(test$(hot('1s x', edges))).toBe('1015ms 2 1999ms |', heard);
    });
  });

  it('completes with the edges once their bounce is known, and errors with them', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(test$(cold('x|', edges))).toBe('15ms (2|)', heard);
      expectObservable(test$(cold('-#'))).toBe('-#');
    });
  });

  it('drives the lamps while it runs, and errors with them', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const lamps$ = hot('-l-', { l: 'lit' });
      expectObservable(test$(NEVER, lamps$), '^ 4ms !').toBe('-');
      expectSubscriptions(lamps$.subscriptions).toBe('^ 4ms !');
      expectObservable(test$(NEVER, cold('-#'))).toBe('-#');
    });
  });
});
