import type { OperatorFunction } from 'rxjs';

/**
 * How packets are told apart in a stream of bytes that is cut anywhere, as TCP's and a serial line's are.
 *
 * @example
 * const framing: OscFraming = slip;
 */
export interface OscFraming {
  /** The bytes to send for a packet. */
  readonly frame: (packet: Uint8Array) => Uint8Array;
  /** The packets in the chunks that arrive. It errors where the stream cannot be told apart any more. */
  readonly packets: () => OperatorFunction<Uint8Array, Uint8Array>;
}
