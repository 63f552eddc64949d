import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import {
  bindNodeCallback,
  defer,
  identity,
  map,
  merge,
  type MonoTypeOperatorFunction,
  type Observable,
  Subject,
  throttle,
  timer,
} from 'rxjs';
import { networkReason } from '../network/network-reason.ts';
import { notify } from '@hardware-ws/rules/endpoint';
import type { IpAddress } from './ip-address.ts';
import type { LookupEvent } from './lookup-event.ts';
import { holdUntilResolved, type LookupResult } from './hold-until-resolved.ts';

export interface HostAddressOptions<T> {
  readonly resolve: (host: string) => Observable<IpAddress>;
  readonly lookUpEveryMs: number;
  readonly lookAgain$: Observable<unknown>;
  readonly ttl: number;
  readonly limit: number;
  readonly onLookup: ((event: LookupEvent) => void) | undefined;
  readonly dropped: (value: T, cause: unknown) => void;
}

const doubtMs = 5000; // a host that refuses each datagram is not looked up for each

/** The address of one host, that of a name for as long as it lasts. */
export interface HostAddress<T> {
  /** Lets values pass as long as `ip` tells where to. */
  readonly onceResolved: MonoTypeOperatorFunction<T>;
  readonly ip: () => IpAddress;
  /** Has a name looked up again soon, for what was sent to its address failed; nothing of an address. */
  readonly lookUpSoon: (() => void) | undefined;
}

export function hostAddress<T>(host: string, options: HostAddressOptions<T>): HostAddress<T> {
  const family = isIP(host);
  let ip: IpAddress = { address: host, family };
  if (family) return { onceResolved: identity, ip: () => ip, lookUpSoon: undefined };
  const { resolve, lookUpEveryMs: everyMs, lookAgain$, ttl, limit, onLookup, dropped } = options;
  const doubt$ = new Subject<void>();
  let isFirst = true;
  const looked = (result: LookupResult): void => {
    if ('cause' in result) {
      const { cause } = result;
      if (isFirst) return; // what waits is dropped, which is told of
      const reason = `${host} is looked for at ${ip.address} as before: ${networkReason(cause, host)}.`;
      notify(onLookup, { kind: 'failed', host, ip, reason, cause });
      return;
    }
    const before = ip;
    ip = result.ip;
    if (!isFirst && before.address !== ip.address) notify(onLookup, { kind: 'moved', host, ip, before });
    isFirst = false;
  };
  const look$ = defer(() => resolve(host));
  const again$ = merge(lookAgain$, doubt$.pipe(throttle(() => timer(doubtMs))));
  return {
    onceResolved: holdUntilResolved({ look$, everyMs, again$, ttl, limit, looked, dropped }),
    ip: () => ip,
    lookUpSoon: () => doubt$.next(),
  };
}

// IPv4 first, for that is what OSC gear listens on: a datagram to the `::1` of `localhost` would vanish unnoticed.
function lookUp(host: string, done: (error: Error | null, address: string, family: number) => void): void {
  lookup(host, { verbatim: false }, done);
}

/** The address of a host that is called by a name. */
export function resolveHost(host: string): Observable<IpAddress> {
  return bindNodeCallback(lookUp)(host).pipe(map(([address, family]) => ({ address, family })));
}
