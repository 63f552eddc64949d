import { NEVER, throwError, type Observable } from 'rxjs';
import { TestScheduler } from 'rxjs/testing';
import { hostAddress, type HostAddressOptions } from './host-address.ts';
import type { IpAddress } from './ip-address.ts';
import type { LookupEvent } from './lookup-event.ts';

function marbles(test: Parameters<TestScheduler['run']>[0]) {
  new TestScheduler((actual, expected) => {
    expect(actual).toEqual(expected);
  }).run(test);
}

const x = { address: '10.0.0.1', family: 4 };
const y = { address: '10.0.0.2', family: 4 };

/** A host whose look-ups have these results in order, the last one repeatedly, and the reports about them. */
function start(results: readonly Observable<IpAddress>[], more: Partial<HostAddressOptions<string>> = {}) {
  const events: LookupEvent[] = [];
  let looks = 0;
  const resolve = (): Observable<IpAddress> => {
    looks += 1;
    return results[Math.min(looks, results.length) - 1] ?? NEVER;
  };
  const onLookup = (event: LookupEvent) => events.push(event);
  const options = { resolve, lookUpEveryMs: 60_000, lookAgain$: NEVER, onLookup, ttl: 1000, limit: 100 };
  const host = hostAddress<string>('qlab.local', { ...options, dropped: () => undefined, ...more });
  return { ...host, events, looks: () => looks };
}

describe('hostAddress', () => {
  it('uses an IP address as it is, and never looks it up', () => {
    const resolve = jest.fn();
    const options = { resolve, lookUpEveryMs: 1, lookAgain$: NEVER, onLookup: undefined, ttl: 1, limit: 1 };
    const host = hostAddress('fe80::1%eth0', { ...options, dropped: () => undefined });
    expect(host.ip()).toEqual({ address: 'fe80::1%eth0', family: 6 });
    expect(host.lookUpSoon).toBeUndefined();
    expect(resolve).not.toHaveBeenCalled();
  });

  it('changes and reports it when a later look-up finds another address, and reports nothing when it finds the same', () => {
    marbles(({ cold, hot, expectObservable, flush }) => {
      const host = start([cold('-x', { x }), cold('-x', { x }), cold('-y', { y })]);
      expectObservable(hot('a').pipe(host.onceResolved), '^ 125s !').toBe('-a');
      flush();
      expect(host.looks()).toBe(3);
      expect(host.ip()).toBe(y);
      expect(host.events).toEqual([{ kind: 'moved', host: 'qlab.local', ip: y, before: x }]);
    });
  });

  it('keeps its address when a later look-up fails, and reports it', () => {
    marbles(({ cold, hot, expectObservable, flush }) => {
      const cause = Object.assign(new Error('x'), { code: 'EAI_AGAIN' });
      const host = start([cold('x', { x }), throwError(() => cause)]);
      expectObservable(hot('a').pipe(host.onceResolved), '^ 70s !').toBe('a');
      flush();
      expect(host.ip()).toBe(x);
      const reason =
        'qlab.local is looked for at 10.0.0.1 as before: the host name is not known (EAI_AGAIN); check it or give the IP address.';
      expect(host.events).toEqual([{ kind: 'failed', host: 'qlab.local', ip: x, reason, cause }]);
    });
  });

  it('is looked up again on request, and after a rejected message at most every 5 s', () => {
    marbles(({ cold, hot, expectObservable, flush }) => {
      const again = start([cold('x', { x })], { lookAgain$: hot('---g-g') });
      expectObservable(hot('a').pipe(again.onceResolved), '^---------!').toBe('a');
      const doubted = start([cold('x', { x })]);
      expectObservable(hot('a').pipe(doubted.onceResolved), '^ 11s !').toBe('a');
      cold('-'.repeat(20) + 'd 1s d 1s d 3s d 1s d', {}).subscribe({ next: () => doubted.lookUpSoon?.(), error: fail });
      flush();
      expect(again.looks()).toBe(3);
      expect(doubted.looks()).toBe(3);
    });
  });
});

function fail(error: unknown) {
  throw error;
}
