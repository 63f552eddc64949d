import { networkInterfaces } from 'node:os';
import type { OscEndpoint } from '../message/osc-endpoint.ts';

/**
 * The UDP sockets that `sendDatagrams` sends from, so that `datagrams$` recognizes their datagrams. The destination does not
 * tell, because a broadcast address, a multicast group or a name may reach this machine as well.
 *
 * @example
 * const own: OwnSockets = ownSockets();
 */
export interface OwnSockets {
  /** Whether one of these sockets sent the datagram that came from this address and port. */
  readonly hasSent: (from: OscEndpoint) => boolean;
  /** Adds an open socket by its local port. */
  readonly add: (port: number) => void;
  /** Removes a closed socket. */
  readonly remove: (port: number) => void;
}

function addressesOfThisMachine(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
}

/** The notation of `networkInterfaces`: without the scope, and an IPv4 address without the prefix that it has on an IPv6 socket. */
function plain(host: string): string {
  return host.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
}

/**
 * Creates an empty set of sockets. Pass it to `sendDatagrams`, which adds its sockets, and to `datagrams$`, which marks messages
 * from them as `own`: those that come from the port of one of the sockets and from an address of this machine.
 *
 * @example
 * const own = ownSockets();
 * const back$ = datagrams$({ port: 7400, own }).pipe(quizMessages(rules), sendTo(game));
 * merge(back$, game.pipe(oscMessages(rules), sendDatagrams({ own }))).subscribe();
 */
export function ownSockets(addresses: () => readonly string[] = addressesOfThisMachine): OwnSockets {
  const ports = new Set<number>();
  return {
    // Reading the addresses takes time, and they change, so they are read only if the port matches.
    hasSent: ({ host, port }) =>
      ports.has(port) && (plain(host).startsWith('127.') || addresses().includes(plain(host))),
    add: (port) => void ports.add(port),
    remove: (port) => void ports.delete(port),
  };
}
