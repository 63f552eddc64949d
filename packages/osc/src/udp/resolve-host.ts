import { lookup } from 'node:dns';
import { isIP } from 'node:net';
import { bindNodeCallback, map, type Observable, of } from 'rxjs';
import type { IpAddress } from './ip-address.ts';

// IPv4 first, for that is what OSC gear listens on: a datagram to the `::1` of `localhost` would vanish unnoticed.
const lookUp = (host: string, done: (error: Error | null, address: string, family: number) => void): void => {
  lookup(host, { verbatim: false }, done);
};

/** The address of a host; an IP address is its own, at once. */
export const resolveHost = (host: string): Observable<IpAddress> => {
  const family = isIP(host);
  return family
    ? of({ address: host, family })
    : bindNodeCallback(lookUp)(host).pipe(map(([address, family]) => ({ address, family })));
};
