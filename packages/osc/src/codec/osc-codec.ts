import type { OscDecoded } from '../message/osc-decoded.ts';
import type { OscPacket } from '../message/osc-packet.ts';

/**
 * Encodes and decodes OSC packets with two pure functions.
 *
 * @example
 * const loud: OscCodec = { ...standardCodec, encode: (packet) => (console.log(packet), standardCodec.encode(packet)) };
 */
export interface OscCodec {
  /** Encodes one packet. Throws a `RangeError` for a value that OSC cannot represent exactly. */
  readonly encode: (packet: OscPacket) => Uint8Array;
  /** Decodes one packet. Never throws, always terminates, and keeps no reference to `bytes`. */
  readonly decode: (bytes: Uint8Array) => OscDecoded;
}
