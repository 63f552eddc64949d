import { bundleBytes } from '../codec/bundle-bytes.ts';
import { immediately } from '../codec/immediately.ts';
import type { OscDatagram } from '../osc-datagram.ts';
import type { OscPacket } from '../osc-packet.ts';

/** Bytes for one port, and what is in them. */
export interface EncodedTurn<Packet extends OscPacket> {
  readonly port: number;
  readonly bytes: Uint8Array;
  readonly datagrams: readonly OscDatagram<Packet>[];
}

const HEADER_BYTES = 16;
const MOST_BYTES = 1472; // of UDP in one Ethernet frame: in more, the loss of one frame loses them all

interface Group<Packet extends OscPacket> {
  readonly port: number;
  size: number;
  readonly elements: Uint8Array[];
  readonly datagrams: OscDatagram<Packet>[];
}

/**
 * The packets of one turn to one host, in their order for each port: a bundle where there are several, as many as one
 * Ethernet frame carries. `refuse` hears of those that cannot be encoded; they take no other with them.
 */
export const encodedTurn = <Packet extends OscPacket>(
  turn: readonly OscDatagram<Packet>[],
  encode: (packet: OscPacket) => Uint8Array,
  refuse: (datagram: OscDatagram<Packet>, cause: unknown) => void,
): readonly EncodedTurn<Packet>[] => {
  const all: Group<Packet>[] = [];
  const latest = new Map<number, Group<Packet>>();
  for (const datagram of turn) {
    try {
      const bytes = encode(datagram.message);
      const { port } = datagram.destination;
      let group = latest.get(port);
      if (!group || group.size + 4 + bytes.length > MOST_BYTES) {
        group = { port, size: HEADER_BYTES, elements: [], datagrams: [] };
        latest.set(port, group);
        all.push(group);
      }
      group.size += 4 + bytes.length;
      group.elements.push(bytes);
      group.datagrams.push(datagram);
    } catch (cause) {
      refuse(datagram, cause);
    }
  }
  return all.map(({ port, elements, datagrams }) => {
    const [only, second] = elements;
    return { port, bytes: only && !second ? only : bundleBytes(immediately, elements), datagrams };
  });
};
