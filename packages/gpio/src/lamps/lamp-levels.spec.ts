import { marbles } from '@hardware-ws/client/testing';
import { blink$ } from './blink.ts';
import { lampLevels, type LampStates } from './lamp-levels.ts';

const blink = blink$({ onMs: 2, offMs: 3 });
const twice = blink$({ onMs: 2, offMs: 3, times: 2 });
const states: Record<string, LampStates> = {
  a: { GPIO22: 'on', 23: 'off' },
  b: { 22: blink },
  c: { GPIO22: 'off' },
  d: { 23: 'on' },
  e: {},
  t: { 22: twice },
  m: { 22: blink$({ onMs: 5, offMs: 5, times: 2 }), 23: 'on', LEFT: 'off' },
};
const levels = {
  A: { GPIO22: 1, GPIO23: 0 },
  i: { GPIO22: 1 },
  o: { GPIO22: 0 },
  j: { GPIO23: 1 },
  M: { GPIO23: 1, LEFT: 0 },
};

describe('lampLevels', () => {
  it('turns lamps on and off, those of one value together', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot('-a-c-e-d|', states).pipe(lampLevels())).toBe('-A-o---j|', levels);
    });
  });

  it('plays a pattern until the lamp gets another state', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot('-b--------c----|', states).pipe(lampLevels())).toBe('-i-o--i-o-o----|', levels);
      expectObservable(hot('-b--b-------c--|', states).pipe(lampLevels())).toBe('-i-oi-o--i-oo--|', levels);
    });
  });

  it('continues the patterns of other lamps', () => {
    marbles(({ hot, expectObservable }) => {
      expectObservable(hot('-b--d-----c|', states).pipe(lampLevels())).toBe('-i-oj-i-o-o|', levels);
    });
  });

  it('plays patterns to their end when the source completes, and keeps the last level', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('-(m|)', states).pipe(lampLevels())).toBe('-(Mi)-o----i----o----|', levels);
    });
  });

  it('passes on errors of the source and of a pattern', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      expectObservable(cold('-b-#', states).pipe(lampLevels())).toBe('-i-#', levels);
      const source$ = cold<LampStates>('-x---', { x: { 22: 'on', 23: cold<never>('#') } });
      expectObservable(source$.pipe(lampLevels())).toBe('-(i#)', levels);
      expectSubscriptions(source$.subscriptions).toBe('^!');
    });
  });

  it('errors on an invalid state or name, and names the lamp', () => {
    marbles(({ cold, expectObservable }) => {
      const states$ = cold('-x', { x: { 22: 'blink' } as unknown as LampStates });
      const error = new TypeError(`GPIO22: expected 'on', 'off' or an Observable of levels, got "blink"`);
      expectObservable(states$.pipe(lampLevels())).toBe('-#', {}, error);
      const unnamed = new RangeError('pin: expected a name or an integer of 0 or more, got ""');
      expectObservable(cold<LampStates>('-x', { x: { '': 'on' } }).pipe(lampLevels())).toBe('-#', {}, unnamed);
    });
  });

  it('passes on completion and unsubscribe, which ends all patterns', () => {
    marbles(({ cold, hot, expectObservable, expectSubscriptions }) => {
      expectObservable(cold<never>('|').pipe(lampLevels())).toBe('|');
      expectObservable(cold<never>('-').pipe(lampLevels())).toBe('-');
      const pattern$ = hot<0 | 1>('-----');
      const source$ = hot<LampStates>('-x---', { x: { 22: pattern$ } });
      expectObservable(source$.pipe(lampLevels()), '^--!').toBe('-');
      expectSubscriptions(source$.subscriptions).toBe('^--!');
      expectSubscriptions(pattern$.subscriptions).toBe('-^-!');
    });
  });

  it('can be used twice, each with lamps of its own', () => {
    marbles(({ cold, expectObservable }) => {
      const lamps = lampLevels();
      expectObservable(cold('-(t|)', states).pipe(lamps)).toBe('-i-o--i-o--|', levels);
      expectObservable(cold('-(c|)', states).pipe(lamps)).toBe('-(o|)', levels);
    });
  });
});
