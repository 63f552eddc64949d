import type { OscDecoded } from './osc-decoded.ts';
import type { OscMessage } from './osc-message.ts';

/**
 * OSC as bytes and back: two pure functions.
 *
 * @example
 * const loud: OscCodec = { ...nodeOscCodec, encode: (message) => (console.log(message), nodeOscCodec.encode(message)) };
 */
export interface OscCodec {
  /** The bytes of one message. Throws a `RangeError` for what the wire cannot carry unchanged. */
  readonly encode: (message: OscMessage) => Uint8Array;
  /** What the bytes say. Never throws, always ends, keeps nothing of `bytes`. */
  readonly decode: (bytes: Uint8Array) => OscDecoded;
}
