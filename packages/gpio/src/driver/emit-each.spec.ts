import { marbles } from '@hardware-ws/client/testing';
import { map, take } from 'rxjs';
import { emitEach } from './emit-each.ts';

const arrays: Record<string, readonly string[]> = { n: [], o: ['a'], t: ['b', 'c'] };

describe('emitEach', () => {
  it('emits the members of each array at once', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold('-o-n-t---|', arrays).pipe(emitEach())).toBe('-a---(bc)|');
    });
  });

  it('passes on completion and errors', () => {
    marbles(({ cold, expectObservable }) => {
      expectObservable(cold<readonly string[]>('|').pipe(emitEach())).toBe('|');
      expectObservable(cold<readonly string[]>('-').pipe(emitEach())).toBe('-');
      expectObservable(cold('-o-#', arrays).pipe(emitEach())).toBe('-a-#');
    });
  });

  it('leaves its source in the middle of an array', () => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const source$ = cold('-t-o-', arrays);
      expectObservable(source$.pipe(emitEach(), take(1))).toBe('-(b|)');
      expectSubscriptions(source$.subscriptions).toBe('^!');
    });
  });

  it('can be used twice, and errors if what follows throws', () => {
    marbles(({ cold, expectObservable }) => {
      const each = emitEach<string>();
      const fail = map((): string => {
        throw new Error('thrown');
      });
      expectObservable(cold('-o|', arrays).pipe(each)).toBe('-a|');
      expectObservable(cold('-o--|', arrays).pipe(each)).toBe('-a--|');
      expectObservable(cold('-o-', arrays).pipe(each, fail)).toBe('-#', {}, new Error('thrown'));
    });
  });
});
