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

const doubtMs = 5000; // limits the look-ups for a host that refuses every datagram

/** The current IP address of one host. */
export interface HostAddress<T> {
  /** Holds values until `ip` is known. */
  readonly onceResolved: MonoTypeOperatorFunction<T>;
  readonly ip: () => IpAddress;
  /** Requests another look-up of a name after sending failed, at most every 5 s; `undefined` for an IP address. */
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
      if (isFirst) return; // waiting messages are dropped, and each reports this
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

// IPv4 first, because OSC gear listens on it: a datagram to the `::1` of `localhost` would be lost without notice.
function lookUp(host: string, done: (error: Error | null, address: string, family: number) => void): void {
  lookup(host, { verbatim: false }, done);
}

/** Looks up the address of a host by its name. */
export function resolveHost(host: string): Observable<IpAddress> {
  return bindNodeCallback(lookUp)(host).pipe(map(([address, family]) => ({ address, family })));
}
