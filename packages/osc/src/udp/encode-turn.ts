import { bundleBytes } from '../codec/bundle-bytes.ts';
import { immediately } from '../codec/immediately.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscMulticast } from '../message/osc-multicast.ts';
import type { OscPacket } from '../message/osc-packet.ts';

/** The bytes of one datagram, its port, the messages in it, and the settings of its multicast group. */
export interface EncodedTurn<Packet extends OscPacket> {
  readonly port: number;
  readonly bytes: Uint8Array;
  readonly datagrams: readonly OscDatagram<Packet>[];
  readonly multicast: OscMulticast | undefined;
}

const headerBytes = 16;
const mostBytes = 1472; // of UDP in one Ethernet frame: with more frames, the loss of one loses the whole datagram

interface Group<Packet extends OscPacket> {
  readonly port: number;
  size: number;
  readonly elements: Uint8Array[];
  readonly datagrams: OscDatagram<Packet>[];
  readonly multicast: OscMulticast | undefined;
}

/**
 * Encodes the packets of one turn to one host, in order for each port. Several packets become a bundle, up to the size of one
 * Ethernet frame. `refuse` is called for each packet that cannot be encoded; the others are not affected.
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
