import { decodePacket } from './decode-packet.ts';
import { encodePacket } from './encode-packet.ts';
import type { OscCodec } from './osc-codec.ts';

/**
 * OSC 1.0 with all of its types and those of 1.1, arrays, and bundles in bundles; each argument keeps its type both ways.
 *
 * @example
 * const bytes = standardCodec.encode({ address: '/volume', args: [{ type: 'f', value: 1 }] });
 * const decoded = standardCodec.decode(bytes); // { kind: 'packet', packet: { address: '/volume', … }, faults: [] }
 */
export const standardCodec: OscCodec = { encode: encodePacket, decode: (bytes) => decodePacket(bytes) };
