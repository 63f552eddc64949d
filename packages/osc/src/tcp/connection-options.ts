import type { OscFraming } from '../framing/osc-framing.ts';
import type { OscCodec } from '../codec/osc-codec.ts';
import type { TcpFault } from './tcp-fault.ts';

/** What a client and a server have in common. */
export interface ConnectionOptions {
  /** How packets are told apart: `slip` (OSC 1.1) or `sizePrefixed` (OSC 1.0); both ends must agree. */
  readonly framing: OscFraming;
  /** @default standardCodec */
  readonly codec?: OscCodec;
  /**
   * Hears of what is no OSC, and of packets that could not be sent; the connection goes on.
   *
   * @default nobody hears of it
   */
  readonly onFault?: (fault: TcpFault) => void;
}
