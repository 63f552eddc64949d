import { map, timer } from 'rxjs';
import type { Message } from '../protocol/message.ts';
import { marbles } from '../testing/marbles/marbles.ts';
import { checkTypes, slots } from './slots.ts';

const inbox = () => slots<Message>(['a', 'b']);
const a: Message = { type: 'a' };
const b: Message = { type: 'b' };

describe('slots', () => {
  it('wants what somebody listens to, and no longer', () => {
    const { on, all$, wanted } = inbox();
    expect(['a', 'b'].map(wanted)).toEqual([false, false]);
    const some = on(['a']).subscribe();
    expect(['a', 'b', 'c'].map(wanted)).toEqual([true, false, false]);
    const all = all$.subscribe();
    expect(['a', 'b'].map(wanted)).toEqual([true, true]);
    some.unsubscribe();
    all.unsubscribe();
    expect(['a', 'b'].map(wanted)).toEqual([false, false]);
  });

  it('wants what is always wanted, whether anybody listens or not', () => {
    const { wanted } = slots<Message>(['a', 'b'], (type) => type === 'a');
    expect(['a', 'b'].map(wanted)).toEqual([true, false]);
  });

  it('gives a message to those who asked for its type, and to those who want all', () => {
    marbles(({ expectObservable }) => {
      const { on, all$, emit } = inbox();
      expectObservable(on(['a'])).toBe('-a-', { a });
      expectObservable(on(['b', 'a'])).toBe('-ab', { a, b });
      expectObservable(all$).toBe('-ab', { a, b });
      timer(1).subscribe(() => emit(a));
      timer(2).subscribe(() => emit(b));
    });
  });

  it('gives a message of a type without a slot to those who want all', () => {
    marbles(({ expectObservable }) => {
      const { all$, emit } = inbox();
      expectObservable(all$).toBe('-c', { c: { type: 'c' } });
      timer(1).subscribe(() => emit({ type: 'c' }));
    });
  });

  it('gives a message once to who asked twice for its type', () => {
    marbles(({ expectObservable }) => {
      const { on, emit } = inbox();
      expectObservable(on(['a', 'a']).pipe(map(({ type }) => type))).toBe('-a');
      timer(1).subscribe(() => emit(a));
    });
  });

  it('wants nothing for who asks for nothing, or for a type that is none', () => {
    marbles(({ expectObservable }) => {
      const { on, wanted } = inbox();
      expectObservable(on([])).toBe('-');
      expectObservable(on(['c'])).toBe('-');
      expect(wanted('c')).toBe(false);
    });
  });
});

const sent = ['score', 'ping', 'toggle_buzzers'];

describe('checkTypes', () => {
  it('are those that are given', () => {
    expect(checkTypes(['ping', 'score'], sent)).toEqual(['ping', 'score']);
  });

  it.each([
    ['scores', 'on: the backend sends no "scores". It sends score, ping, toggle_buzzers.'],
    ['Ping', 'on: the backend sends no "Ping". It sends'],
    ['constructor', 'on: the backend sends no "constructor". It sends'],
    ['', 'on: the backend sends no "". It sends'],
  ])('throws for %j, with all that there are', (type, text) => {
    expect(() => checkTypes(['ping', type], sent)).toThrow(text);
  });

  it('throws for no type at all', () => {
    expect(() => checkTypes([], sent)).toThrow('on: no type is given. It sends score, ping');
    expect(() => checkTypes(['a'], [])).toThrow('It sends nothing.');
  });
});
