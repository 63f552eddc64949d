import type { OscPacket } from '../message/osc-packet.ts';
import { encodingFault } from './encoding-fault.ts';
import { packetSize } from './packet-size.ts';
import { writePacket } from './write-packet.ts';

/** Encodes a packet. Throws a `RangeError` that names the value that OSC cannot represent exactly. */
export function encodePacket(packet: OscPacket): Uint8Array {
  const fault = encodingFault(packet);
  if (fault !== undefined) throw new RangeError(fault);
  const bytes = new Uint8Array(packetSize(packet));
  writePacket(packet, { bytes, view: new DataView(bytes.buffer), at: 0 });
  return bytes;
}
