import { marbles } from '@hardware-ws/client/testing';
import { Subject } from 'rxjs';
import { rateLimited } from './rate-limited.ts';

describe('rateLimited', () => {
  const limited = (hz?: number) => (value: string) => ({ value, limit: hz ? { key: 'k', hz } : undefined });

  it('passes the first value, then the latest at its time or at the end, and reports replaced values', () => {
    marbles(({ cold, expectObservable, flush }) => {
      const replaced: string[] = [];
      const expected = '     a 99ms c-(d|)';
      const limit = limited(10);
      const values = { a: limit('a'), b: limit('b'), c: limit('c'), d: limit('d') };
      expectObservable(cold('a-b-c 96ms d|', values).pipe(rateLimited((value) => replaced.push(value)))).toBe(expected);
      flush();
      expect(replaced).toEqual(['b']);
    });
  });

  it('waits even if the rate is too low for a timer', () => {
    marbles(({ cold, expectObservable }) => {
      const rare = limited(1e-9);
      const source$ = cold('a-b', { a: rare('a'), b: rare('b') });
      expectObservable(source$.pipe(rateLimited(() => undefined)), '^ 9s !').toBe('a');
    });
  });

  it.each(['unsubscribed', 'completed'])('leaves no timer that would keep a process alive once it is %s', (end) => {
    jest.useFakeTimers();
    const source = new Subject<ReturnType<ReturnType<typeof limited>>>();
    const subscription = source.pipe(rateLimited(() => undefined)).subscribe();
    source.next(limited(0.1)('a'));
    source.next(limited(0.1)('b'));
    expect(jest.getTimerCount()).toBeGreaterThan(0);
    if (end === 'completed') source.complete();
    else subscription.unsubscribe();
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  it('passes values without a limit at once', () => {
    marbles(({ cold, expectObservable }) => {
      const values = { a: limited()('a'), b: limited()('b') };
      expectObservable(cold('(ab)-a|', values).pipe(rateLimited(() => undefined))).toBe('(ab)-a|');
    });
  });
});
