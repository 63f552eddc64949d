import type { OscPacket } from '../message/osc-packet.ts';
import { encodingFault } from './encoding-fault.ts';
import { packetSize } from './packet-size.ts';
import { writePacket } from './write-packet.ts';

/** The bytes of a packet. Throws a `RangeError` that names what the wire cannot carry unchanged. */
export function encodePacket(packet: OscPacket): Uint8Array {
  const fault = encodingFault(packet);
  if (fault !== undefined) throw new RangeError(fault);
  const bytes = new Uint8Array(packetSize(packet));
  writePacket(packet, { bytes, view: new DataView(bytes.buffer), at: 0 });
  return bytes;
}
