import { marbles } from '@hardware-ws/client/testing';
import { concat, of } from 'rxjs';
import { blink$ } from './blink.ts';

const levels = { a: 1, b: 0 } as const;

describe('blink$', () => {
  it('is on for a second and off for a second, forever', () => {
    marbles(({ expectObservable }) => {
      expectObservable(blink$(), '^ 3500ms !').toBe('a 999ms b 999ms a 999ms b', levels);
    });
  });

  it('starts on, and completes after the last off time', () => {
    marbles(({ expectObservable }) => {
      expectObservable(blink$({ onMs: 2, offMs: 3, times: 2 })).toBe('a-b--a-b--|', levels);
    });
  });

  it('can be followed by another pattern', () => {
    marbles(({ expectObservable }) => {
      const level$ = concat(blink$({ onMs: 1, offMs: 1, times: 2 }), of(1));
      expectObservable(level$).toBe('abab(a|)', levels);
    });
  });

  it('starts over for each subscriber, and stops with it', () => {
    marbles(({ expectObservable }) => {
      const level$ = blink$({ onMs: 2, offMs: 2 });
      expectObservable(level$, '^--!').toBe('a-b', levels);
      expectObservable(level$, '---^---!').toBe('---a-b-', levels);
    });
  });

  it('throws on invalid options, and names the option', () => {
    expect(() => blink$({ onMs: 0 })).toThrow(/^onMs: expected a number of ms from 1 to 24 days/);
    expect(() => blink$({ offMs: NaN })).toThrow(/^offMs: /);
    expect(() => blink$({ times: 0 })).toThrow('times: expected an integer of 1 or more, got 0');
    expect(() => blink$({ times: 1.5 })).toThrow(/^times: /);
    expect(() => blink$({ times: NaN })).toThrow(/^times: /);
  });
});
