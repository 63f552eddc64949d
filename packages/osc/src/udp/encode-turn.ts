import { bundleBytes } from '../codec/bundle-bytes.ts';
import { immediately } from '../codec/immediately.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscMulticast } from '../message/osc-multicast.ts';
import type { OscPacket } from '../message/osc-packet.ts';

/** Bytes for one port, what is in them, and how they leave if they go to a multicast group. */
export interface EncodedTurn<Packet extends OscPacket> {
  readonly port: number;
  readonly bytes: Uint8Array;
  readonly datagrams: readonly OscDatagram<Packet>[];
  readonly multicast: OscMulticast | undefined;
}

const headerBytes = 16;
const mostBytes = 1472; // of UDP in one Ethernet frame: in more, the loss of one frame loses them all

interface Group<Packet extends OscPacket> {
  readonly port: number;
  size: number;
  readonly elements: Uint8Array[];
  readonly datagrams: OscDatagram<Packet>[];
  readonly multicast: OscMulticast | undefined;
}

/**
 * The packets of one turn to one host, in their order for each port: a bundle where there are several, as many as one
 * Ethernet frame carries. `refuse` hears of those that cannot be encoded; they take no other with them.
 */
export function encodeTurn<Packet extends OscPacket>(
  turn: readonly OscDatagram<Packet>[],
  encode: (packet: OscPacket) => Uint8Array,
  wayOf: (datagram: OscDatagram<Packet>) => OscMulticast | undefined,
  refuse: (datagram: OscDatagram<Packet>, cause: unknown) => void,
): readonly EncodedTurn<Packet>[] {
  const all: Group<Packet>[] = [];
  const latest = new Map<number | string, Group<Packet>>();
  for (const datagram of turn) {
    try {
      const bytes = encode(datagram.message);
      const { port } = datagram.destination;
      const multicast = wayOf(datagram);
      const key = multicast ? JSON.stringify([port, multicast]) : port;
      let group = latest.get(key);
      if (!group || group.size + 4 + bytes.length > mostBytes) {
        group = { port, size: headerBytes, elements: [], datagrams: [], multicast };
        latest.set(key, group);
        all.push(group);
      }
      group.size += 4 + bytes.length;
      group.elements.push(bytes);
      group.datagrams.push(datagram);
    } catch (cause) {
      refuse(datagram, cause);
    }
  }
  return all.map(({ port, elements, datagrams, multicast }) => {
    const [only, second] = elements;
    return { port, bytes: only && !second ? only : bundleBytes(immediately, elements), datagrams, multicast };
  });
}
