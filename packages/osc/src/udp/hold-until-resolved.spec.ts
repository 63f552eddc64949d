import { marbles } from '@hardware-ws/client/testing';
import { NEVER, Observable, of, throwError } from 'rxjs';
import type { IpAddress } from './ip-address.ts';
import { holdUntilResolved, type LookupResult, type HoldUntilResolvedOptions } from './hold-until-resolved.ts';

const ips = { x: { address: '10.0.0.1', family: 4 }, y: { address: '10.0.0.2', family: 4 } };
const nobody = new Error('nobody');

/** The operator, with what it told: the addresses found, `failed`, and the values dropped with their cause. */
function start(options: Partial<HoldUntilResolvedOptions<string>>) {
  const told: string[] = [];
  const text = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));
  const looked = (result: LookupResult) => told.push('ip' in result ? result.ip.address : 'failed');
  const dropped = (value: string, cause: unknown) => told.push(`${value}: ${text(cause)}`);
  const all = { look$: NEVER, everyMs: 100, again$: NEVER, ttl: 8, limit: 3, looked, dropped };
  return { told, operator: holdUntilResolved<string>({ ...all, ...options }) };
}

describe('onceKnown', () => {
  it('looks the address up for the first value, and lets all pass in order once it is known', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush }) => {
      const look$ = cold<IpAddress>('----x', ips);
      const { told, operator } = start({ look$ });
      const source = '  --a-b-----c-|';
      const expected = '------(ab)c-|';
      expectObservable(hot(source).pipe(operator)).toBe(expected);
      expectSubscriptions(look$.subscriptions).toBe('--^---!');
      flush();
      expect(told).toEqual(['10.0.0.1']);
    });
  });

  it('fails all that wait for a look-up that fails, and begins another for the next value', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush }) => {
      const look$ = cold<IpAddress>('---#', ips, nobody);
      const { told, operator } = start({ look$ });
      expectObservable(hot('-ab---c-|').pipe(operator)).toBe('---------|');
      expectSubscriptions(look$.subscriptions).toBe(['-^--!', '------^--!']);
      flush();
      expect(told).toEqual(['failed', 'a: nobody', 'b: nobody', 'failed', 'c: nobody']);
    });
  });

  it('drops each value that has waited for longer than the ttl, and does not let it pass afterwards', () => {
    marbles(({ hot, cold, expectObservable, flush }) => {
      const { told, operator } = start({ look$: cold<IpAddress>('----------x', ips) });
      expectObservable(hot('a---b|').pipe(operator)).toBe('----------(b|)');
      flush();
      expect(told).toEqual(["a: the host's address was not found within 8 ms", '10.0.0.1']);
    });
  });

  it('refuses the newest when too many wait', () => {
    marbles(({ hot, cold, expectObservable, flush }) => {
      const { told, operator } = start({ look$: cold<IpAddress>('------x', ips) });
      expectObservable(hot('abcd|').pipe(operator)).toBe('------(abc|)');
      flush();
      expect(told).toEqual(["d: 3 messages are already waiting for the host's address", '10.0.0.1']);
    });
  });

  it('looks again in the background, while values pass at once', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions, flush }) => {
      const look$ = cold<IpAddress>('----x', ips);
      const { told, operator } = start({ look$ });
      expectObservable(hot('a 105ms b').pipe(operator), '^ 250ms !').toBe('----a 101ms b');
      expectSubscriptions(look$.subscriptions).toBe(['^---!', '104ms ^---!', '208ms ^---!']);
      flush();
      expect(told).toEqual(['10.0.0.1', '10.0.0.1', '10.0.0.1']);
    });
  });

  it('lets values pass, and looks again, after a look-up that failed later on', () => {
    marbles(({ hot, expectObservable, flush }) => {
      const results = [of(ips.x), throwError(() => nobody), of(ips.y)];
      const look$: Observable<IpAddress> = new Observable((subscriber) =>
        (results.shift() ?? NEVER).subscribe(subscriber),
      );
      const { told, operator } = start({ look$ });
      expectObservable(hot('a 149ms b').pipe(operator), '^ 250ms !').toBe('a 149ms b');
      flush();
      expect(told).toEqual(['10.0.0.1', 'failed', '10.0.0.2']);
    });
  });

  it('looks again when it is told to, if the address was known, and once at a time', () => {
    marbles(({ hot, cold, expectObservable, expectSubscriptions }) => {
      const look$ = cold<IpAddress>('----x', ips);
      const { operator } = start({ look$, again$: hot('g---------g-g-------') });
      expectObservable(hot('  -a----------b------').pipe(operator), '^------------------!').toBe('-----a------b');
      expectSubscriptions(look$.subscriptions).toBe(['-^---!', '----------^---!']);
    });
  });

  it.each(['|', '-', '--#'])('passes on the end of a source without values, and looks for nothing: %s', (source) => {
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

  it('is a value that can be used twice', () => {
    marbles(({ cold, expectObservable }) => {
      const { operator } = start({ look$: of(ips.x) });
      expectObservable(cold('-a|').pipe(operator)).toBe('-a|');
      expectObservable(cold('--a|').pipe(operator)).toBe('--a|');
    });
  });
});
