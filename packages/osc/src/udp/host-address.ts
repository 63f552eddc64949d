import { isIP } from 'node:net';
import { defer, identity, merge, type MonoTypeOperatorFunction, type Observable, Subject, throttle, timer } from 'rxjs';
import { networkReason } from '../network/network-reason.ts';
import { notify } from '@hardware-ws/rules/endpoint';
import type { IpAddress } from './ip-address.ts';
import type { LookupEvent } from './lookup-event.ts';
import { onceKnown, type LookupResult } from './once-known.ts';

export interface HostAddressOptions<T> {
  readonly resolve: (host: string) => Observable<IpAddress>;
  readonly lookUpEveryMs: number;
  readonly lookAgain$: Observable<unknown>;
  readonly ttl: number;
  readonly limit: number;
  readonly lookedUp: ((event: LookupEvent) => void) | undefined;
  readonly dropped: (value: T, cause: unknown) => void;
}

const doubtMs = 5000; // a host that refuses each datagram is not looked up for each

/** The address of one host, that of a name for as long as it lasts. */
export interface HostAddress<T> {
  /** Lets values pass as long as `ip` tells where to. */
  readonly known: MonoTypeOperatorFunction<T>;
  readonly ip: () => IpAddress;
  /** Has a name looked up again soon, for what was sent to its address failed; nothing of an address. */
  readonly doubt: (() => void) | undefined;
}

export function hostAddress<T>(host: string, options: HostAddressOptions<T>): HostAddress<T> {
  const family = isIP(host);
  let ip: IpAddress = { address: host, family };
  if (family) return { known: identity, ip: () => ip, doubt: undefined };
  const { resolve, lookUpEveryMs: everyMs, lookAgain$, ttl, limit, lookedUp, dropped } = options;
  const doubt$ = new Subject<void>();
  let isFirst = true;
  const looked = (result: LookupResult): void => {
    if ('cause' in result) {
      const { cause } = result;
      if (isFirst) return; // what waits is dropped, which is told of
      const reason = `${host} is looked for at ${ip.address} as before: ${networkReason(cause, host)}.`;
      notify(lookedUp, { kind: 'failed', host, ip, reason, cause });
      return;
    }
    const before = ip;
    ip = result.ip;
    if (!isFirst && before.address !== ip.address) notify(lookedUp, { kind: 'moved', host, ip, before });
    isFirst = false;
  };
  const look$ = defer(() => resolve(host));
  const again$ = merge(lookAgain$, doubt$.pipe(throttle(() => timer(doubtMs))));
  return {
    known: onceKnown({ look$, everyMs, again$, ttl, limit, looked, dropped }),
    ip: () => ip,
    doubt: () => doubt$.next(),
  };
}
