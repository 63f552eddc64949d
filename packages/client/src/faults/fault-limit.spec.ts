import { filter } from 'rxjs';
import type { Fault } from './fault.ts';
import { faultLimit } from './fault-limit.ts';
import { marbles } from '../testing/marbles/marbles.ts';

const message = { type: 'press' };
const values: Readonly<Record<string, Fault>> = {
  a: { kind: 'dropped', message, cause: 'offline' },
  b: { kind: 'dropped', message, cause: 'unsubscribed' },
  c: { kind: 'dropped', message: { type: 'lamp' }, cause: 'offline' },
  u: { kind: 'unconfirmed', message, text: '' },
  i: { kind: 'invalid', raw: '', issues: [] },
  j: { kind: 'invalid', type: 'score', raw: '', issues: [] },
  p: { kind: 'producer', error: 1 },
  r: { kind: 'callback', where: 'replies.ping', error: 1 },
  h: { kind: 'callback', where: 'hello', error: 1 },
};

describe('faultLimit', () => {
  it('passes a limited number of similar faults a second', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const limited$ = cold('aaaa 995ms aaaa', values).pipe(filter(faultLimit(clock, 2)));
      expectObservable(limited$).toBe('aa-- 995ms -aa-', values);
    });
  });

  it('counts different faults separately', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const limited$ = cold('abcuprhabcuprh', values).pipe(filter(faultLimit(clock, 1)));
      expectObservable(limited$).toBe('abcuprh', values);
    });
  });

  it('passes every invalid frame', () => {
    marbles(({ cold, clock, expectObservable }) => {
      const limited$ = cold('iijij', values).pipe(filter(faultLimit(clock, 1)));
      expectObservable(limited$).toBe('iijij', values);
    });
  });

  it('passes a hundred by default', () => {
    const may = faultLimit({ monotonic: () => 0 });
    const passed = Array.from({ length: 200 }, () => may(values['a'] as Fault));
    expect([passed.indexOf(false), passed.lastIndexOf(true)]).toEqual([100, 99]);
  });

  it('recovers when the clock is set back', () => {
    const times = [10_000, 10_000, 5];
    const may = faultLimit({ monotonic: () => times.shift() ?? 5 }, 1);
    expect([1, 2, 3].map(() => may(values['a'] as Fault))).toEqual([true, false, true]);
  });

  it('accepts a message that cannot be read', () => {
    const unreadable = {
      get type(): string {
        throw new Error('broken');
      },
    };
    expect(faultLimit({ monotonic: () => 0 })({ kind: 'dropped', message: unreadable, cause: 'refused' })).toBe(true);
  });
});
