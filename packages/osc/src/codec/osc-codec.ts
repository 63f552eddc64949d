import type { OscDecoded } from '../message/osc-decoded.ts';
import type { OscPacket } from '../message/osc-packet.ts';

/**
 * OSC as bytes and back: two pure functions.
 *
 * @example
 * const loud: OscCodec = { ...standardCodec, encode: (packet) => (console.log(packet), standardCodec.encode(packet)) };
 */
export interface OscCodec {
  /** The bytes of one packet. Throws a `RangeError` for what the wire cannot carry unchanged. */
  readonly encode: (packet: OscPacket) => Uint8Array;
  /** What the bytes say. Never throws, always ends, keeps nothing of `bytes`. */
  readonly decode: (bytes: Uint8Array) => OscDecoded;
}
