import { decodePacket } from './decode-packet.ts';
import { encodePacket } from './encode-packet.ts';
import type { OscCodec } from './osc-codec.ts';

/**
 * Encodes and decodes OSC with all types of 1.0 and 1.1, arrays and nested bundles. Every argument keeps its type.
 *
 * @example
 * const bytes = standardCodec.encode({ address: '/volume', args: [{ type: 'f', value: 1 }] });
 * const decoded = standardCodec.decode(bytes); // { kind: 'packet', packet: { address: '/volume', … }, faults: [] }
 */
export const standardCodec: OscCodec = { encode: encodePacket, decode: (bytes) => decodePacket(bytes) };
