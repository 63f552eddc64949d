import type { OperatorFunction } from 'rxjs';

/**
 * Delimits packets in a stream of bytes whose chunks end anywhere, for example over TCP or a serial line.
 *
 * @example
 * const framing: OscFraming = slip;
 */
export interface OscFraming {
  /** The bytes to send for a packet, including the delimiters. */
  readonly frame: (packet: Uint8Array) => Uint8Array;
  /** Splits the chunks that arrive into packets. Errors if packets can no longer be delimited. */
  readonly packets: () => OperatorFunction<Uint8Array, Uint8Array>;
}
