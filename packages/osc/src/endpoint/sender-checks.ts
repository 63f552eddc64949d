import type { FileProblem } from '@hardware-ws/rules';
import { isFrom, readSenderAddress, type SenderAddress } from '../message/sender-address.ts';
import type { LegibleOsc } from './legible-osc.ts';

interface WrittenSender {
  readonly text: string;
  /** Where it stands in `osc_from`. */
  readonly path: readonly PropertyKey[];
  /** `undefined` if it is not an address. The schema says so. */
  readonly address?: SenderAddress;
}

/** The senders in `osc_from`, as they are written. */
function writtenSenders(from: unknown): readonly WrittenSender[] {
  return (Array.isArray(from) ? (from as readonly unknown[]) : [from]).map((each, position) => {
    const text = typeof each === 'string' ? each : '';
    const address = readSenderAddress(text);
    const path = Array.isArray(from) ? [position] : [];
    return { text, path, ...(typeof address !== 'string' && { address }) };
  });
}

/**
 * Of rules with these `osc_from`, the positions of those that together take all that a later rule would take: one if one is
 * enough, none if something is left.
 */
export function takersOfAll(earlier: readonly unknown[], later: unknown): readonly number[] {
  const taken = earlier.map((from) => writtenSenders(from).flatMap(({ address }) => address ?? []));
  const wanted = writtenSenders(later).map(({ address }) => address);
  const takes = (senders: readonly SenderAddress[], address: SenderAddress | undefined) =>
    address !== undefined && isIn(senders, address);
  const first = earlier.findIndex(
    (from, at) =>
      from === undefined || (wanted.length > 0 && wanted.every((address) => takes(taken[at] ?? [], address))),
  );
  if (first >= 0) return [first];
  if (!wanted.every((address) => takes(taken.flat(), address))) return [];
  return taken.flatMap((senders, at) => (wanted.some((address) => takes(senders, address)) ? [at] : []));
}

/** Warns about senders that another one of the same list includes, and about senders whose messages cannot arrive. */
export function uselessSenders(file: LegibleOsc): readonly FileProblem[] {
  const listenHost = file.osc?.listen_host ?? '0.0.0.0';
  const missing = hasTcpDestination(file) ? undefined : missingFamily(listenHost);
  return file.incoming.flatMap(({ osc_from }, rule) => {
    if (osc_from === undefined) return [];
    const senders = writtenSenders(osc_from);
    return senders.flatMap(({ text, path, address }, position): readonly FileProblem[] => {
      const problem = { severity: 'warning', path: ['incoming', rule, 'osc_from', ...path] } as const;
      if (!address) return [];
      const including = senders.find(
        (other, at) =>
          at !== position &&
          other.address !== undefined &&
          isIn([other.address], address) &&
          (at < position || !isIn([address], other.address)),
      );
      if (including) return [{ ...problem, message: `adds nothing: ${including.text} in the list includes ${text}` }];
      if (missing === undefined || missing !== (address.host.includes(':') ? 'IPv6' : 'IPv4')) return [];
      const message = `nothing from ${text} can arrive: the bridge listens on ${listenHost}, which does not take ${missing}; set osc.listen_host to ::`;
      return [{ ...problem, message }];
    });
  });
}

function isIn(senders: readonly SenderAddress[], { host, port = 0 }: SenderAddress): boolean {
  return isFrom(senders, { host, port });
}

/** The kind of address that a socket on this host receives nothing from. */
function missingFamily(listenHost: string): 'IPv4' | 'IPv6' | undefined {
  const host = listenHost.replace(/^\[(.*)\]$/, '$1');
  if (/^[\d.]+$/.test(host)) return 'IPv6';
  return host.includes(':') && host !== '::' && !host.startsWith('::ffff:') ? 'IPv4' : undefined;
}

/** Gear answers on the connection that the bridge opened, from any address that the host has. */
function hasTcpDestination({ osc, default_destination: base, outgoing }: LegibleOsc): boolean {
  const all = [base, ...(osc?.keep_alive ?? []), ...outgoing.flatMap(({ osc_destinations = [] }) => osc_destinations)];
  return all.some((destination) => destination?.transport === 'tcp');
}
