import { map, timer } from 'rxjs';
import type { Message } from '../protocol/message.ts';
import { marbles } from '../testing/marbles/marbles.ts';
import { checkTypes, slots } from './slots.ts';

function inbox() {
  return slots<Message>(['a', 'b']);
}

const a: Message = { type: 'a' };
const b: Message = { type: 'b' };

describe('slots', () => {
  it('wants a type only while it has a subscriber', () => {
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

  it('wants some types always, even without a subscriber', () => {
    const { wanted } = slots<Message>(['a', 'b'], (type) => type === 'a');
    expect(['a', 'b'].map(wanted)).toEqual([true, false]);
  });

  it('gives a message to the subscribers of its type and to the subscribers of all messages', () => {
    marbles(({ expectObservable }) => {
      const { on, all$, emit } = inbox();
      expectObservable(on(['a'])).toBe('-a-', { a });
      expectObservable(on(['b', 'a'])).toBe('-ab', { a, b });
      expectObservable(all$).toBe('-ab', { a, b });
      timer(1).subscribe(() => emit(a));
      timer(2).subscribe(() => emit(b));
    });
  });

  it('gives a message whose type has no slot to the subscribers of all messages', () => {
    marbles(({ expectObservable }) => {
      const { all$, emit } = inbox();
      expectObservable(all$).toBe('-c', { c: { type: 'c' } });
      timer(1).subscribe(() => emit({ type: 'c' }));
    });
  });

  it('gives a message once to a subscriber that names its type twice', () => {
    marbles(({ expectObservable }) => {
      const { on, emit } = inbox();
      expectObservable(on(['a', 'a']).pipe(map(({ type }) => type))).toBe('-a');
      timer(1).subscribe(() => emit(a));
    });
  });

  it('wants nothing for a subscriber that names no type or an unknown type', () => {
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
  it('returns the given types', () => {
    expect(checkTypes(['ping', 'score'], sent)).toEqual(['ping', 'score']);
  });

  it.each([
    ['scores', 'on: the backend does not send "scores". It sends score, ping, toggle_buzzers.'],
    ['Ping', 'on: the backend does not send "Ping". It sends'],
    ['constructor', 'on: the backend does not send "constructor". It sends'],
    ['', 'on: the backend does not send "". It sends'],
  ])('throws for %j and lists the known types', (type, text) => {
    expect(() => checkTypes(['ping', type], sent)).toThrow(text);
  });

  it('throws when no type is given', () => {
    expect(() => checkTypes([], sent)).toThrow('on: expected at least one type. It sends score, ping');
    expect(() => checkTypes(['a'], [])).toThrow('It sends nothing.');
  });
});
