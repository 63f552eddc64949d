import { networkInterfaces } from 'node:os';
import type { OscEndpoint } from '../message/osc-endpoint.ts';

/**
 * The UDP sockets that `sendDatagrams` sends from, known to the `datagrams$` that must tell what they sent from the rest: the
 * destination cannot, for a broadcast address, a multicast group and a name reach this machine too.
 *
 * @example
 * const own: OwnSockets = ownSockets();
 */
export interface OwnSockets {
  /** Whether a datagram that came from there was sent by one of these sockets. */
  readonly hasSent: (from: OscEndpoint) => boolean;
  /** Takes note of a socket that is open, by its local port. */
  readonly add: (port: number) => void;
  /** Forgets a socket that is closed. */
  readonly remove: (port: number) => void;
}

function addressesOfThisMachine(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((all) => (all ?? []).map(({ address }) => address));
}

/** As `networkInterfaces` writes it: without the scope, and an IPv4 address without the prefix that it has on an IPv6 socket. */
function plain(host: string): string {
  return host.replace(/%.*$/, '').replace(/^::ffff:(?=\d+\.)/i, '');
}

/**
 * No sockets yet: give the value to `sendDatagrams`, which adds its own, and to `datagrams$`, which marks what they sent as
 * `own`. A datagram is theirs when it comes from the port of one of them at any address of this machine.
 *
 * @example
 * const own = ownSockets();
 * const back$ = datagrams$({ port: 7400, own }).pipe(quizMessages(rules), sendTo(game));
 * merge(back$, game.pipe(oscMessages(rules), sendDatagrams({ own }))).subscribe();
 */
export function ownSockets(addresses: () => readonly string[] = addressesOfThisMachine): OwnSockets {
  const ports = new Set<number>();
  return {
    // To read the addresses takes a while, and they change: they are asked for only where the port fits.
    hasSent: ({ host, port }) =>
      ports.has(port) && (plain(host).startsWith('127.') || addresses().includes(plain(host))),
    add: (port) => void ports.add(port),
    remove: (port) => void ports.delete(port),
  };
}
