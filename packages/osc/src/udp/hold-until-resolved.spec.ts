import { marbles } from '@hardware-ws/client/testing';
import { NEVER, Observable, of, throwError } from 'rxjs';
import type { IpAddress } from './ip-address.ts';
import { holdUntilResolved, type LookupResult, type HoldUntilResolvedOptions } from './hold-until-resolved.ts';

const ips = { x: { address: '10.0.0.1', family: 4 }, y: { address: '10.0.0.2', family: 4 } };
const nobody = new Error('nobody');

/** The operator and its reports: the addresses found, `failed`, and the dropped values with their cause. */
function start(options: Partial<HoldUntilResolvedOptions<string>>) {
  const reported: string[] = [];
  const text = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
  const looked = (result: LookupResult) => reported.push('ip' in result ? result.ip.address : 'failed');
  const dropped = (value: string, cause: unknown) => reported.push(`${value}: ${text(cause)}`);
  const all = { look$: NEVER, everyMs: 100, again$: NEVER, ttl: 8, limit: 3, looked, dropped };
  return { reported, operator: holdUntilResolved<string>({ ...all, ...options }) };
}

describe('holdUntilResolved', () => {
  it('looks the address up for the first value, and then emits all values in order', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush }) => {
      const look$ = cold<IpAddress>('----x', ips);
      const { reported, operator } = start({ look$ });
      const source = '  --a-b-----c-|';
      const expected = '------(ab)c-|';
      expectObservable(hot(source).pipe(operator)).toBe(expected);
      expectSubscriptions(look$.subscriptions).toBe('--^---!');
      flush();
      expect(reported).toEqual(['10.0.0.1']);
    });
  });

  it('drops the waiting values when a look-up fails, and starts another look-up for the next value', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush }) => {
      const look$ = cold<IpAddress>('---#', ips, nobody);
      const { reported, operator } = start({ look$ });
      expectObservable(hot('-ab---c-|').pipe(operator)).toBe('---------|');
      expectSubscriptions(look$.subscriptions).toBe(['-^--!', '------^--!']);
      flush();
      expect(reported).toEqual(['failed', 'a: nobody', 'b: nobody', 'failed', 'c: nobody']);
    });
  });

  it('drops each value that waits longer than the ttl, and never emits it afterwards', () => {
    marbles(({ hot, cold, expectObservable, flush }) => {
      const { reported, operator } = start({ look$: cold<IpAddress>('----------x', ips) });
      expectObservable(hot('a---b|').pipe(operator)).toBe('----------(b|)');
      flush();
      expect(reported).toEqual(["a: the host's address was not found within 8 ms", '10.0.0.1']);
    });
  });

  it('drops the newest value when too many wait', () => {
    marbles(({ hot, cold, expectObservable, flush }) => {
      const { reported, operator } = start({ look$: cold<IpAddress>('------x', ips) });
      expectObservable(hot('abcd|').pipe(operator)).toBe('------(abc|)');
      flush();
      expect(reported).toEqual(["d: 3 messages are already waiting for the host's address", '10.0.0.1']);
    });
  });

  it('looks again in the background, while it emits values at once', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush }) => {
      const look$ = cold<IpAddress>('----x', ips);
      const { reported, operator } = start({ look$ });
      expectObservable(hot('a 105ms b').pipe(operator), '^ 250ms !').toBe('----a 101ms b');
      expectSubscriptions(look$.subscriptions).toBe(['^---!', '104ms ^---!', '208ms ^---!']);
      flush();
      expect(reported).toEqual(['10.0.0.1', '10.0.0.1', '10.0.0.1']);
    });
  });

  it('keeps emitting values after a later look-up failed, and looks again', () => {
    marbles(({ hot, expectObservable, flush }) => {
      const results = [of(ips.x), throwError(() => nobody), of(ips.y)];
      const look$: Observable<IpAddress> = new Observable((subscriber) =>
        (results.shift() ?? NEVER).subscribe(subscriber),
      );
      const { reported, operator } = start({ look$ });
      expectObservable(hot('a 149ms b').pipe(operator), '^ 250ms !').toBe('a 149ms b');
      flush();
      expect(reported).toEqual(['10.0.0.1', 'failed', '10.0.0.2']);
    });
  });

  it('looks again when again$ emits if the address is known, one look-up at a time', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const look$ = cold<IpAddress>('----x', ips);
      const { operator } = start({ look$, again$: hot('g---------g-g-------') });
      expectObservable(hot('  -a----------b------').pipe(operator), '^------------------!').toBe('-----a------b');
      expectSubscriptions(look$.subscriptions).toBe(['-^---!', '----------^---!']);
    });
  });

  it.each(['|', '-', '--#'])('ends like a source without values, and looks nothing up: %s', (source) => {
    marbles(({ cold, expectObservable, expectSubscriptions }) => {
      const look$ = cold<IpAddress>('x', ips);
      expectObservable(cold(source).pipe(start({ look$ }).operator)).toBe(source);
      expectSubscriptions(look$.subscriptions).toBe([]);
    });
  });

  it('unsubscribes from its source and its look-up', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const look$ = cold<IpAddress>('-------x', ips);
      const source = hot('-a----');
      expectObservable(source.pipe(start({ look$ }).operator), '^--!').toBe('----');
      expectSubscriptions(source.subscriptions).toBe('^--!');
      expectSubscriptions(look$.subscriptions).toBe('-^-!');
    });
  });

  it('can be used twice', () => {
    marbles(({ cold, expectObservable }) => {
      const { operator } = start({ look$: of(ips.x) });
      expectObservable(cold('-a|').pipe(operator)).toBe('-a|');
      expectObservable(cold('--a|').pipe(operator)).toBe('--a|');
    });
  });
});
