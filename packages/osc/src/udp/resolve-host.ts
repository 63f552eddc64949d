import { lookup } from 'node:dns';
import { bindNodeCallback, map, type Observable } from 'rxjs';
import type { IpAddress } from './ip-address.ts';

// IPv4 first, for that is what OSC gear listens on: a datagram to the `::1` of `localhost` would vanish unnoticed.
function lookUp(host: string, done: (error: Error | null, address: string, family: number) => void): void {
  lookup(host, { verbatim: false }, done);
}

/** The address of a host that is called by a name. */
export function resolveHost(host: string): Observable<IpAddress> {
  return bindNodeCallback(lookUp)(host).pipe(map(([address, family]) => ({ address, family })));
}
