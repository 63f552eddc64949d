import type { OscFraming } from '../framing/osc-framing.ts';
import type { OscCodec } from '../codec/osc-codec.ts';
import type { TcpFault } from './tcp-fault.ts';

/** Options of both `tcpClient$` and `tcpServer$`. */
export interface ConnectionOptions {
  /** How the stream of bytes is split into packets: `slip` (OSC 1.1) or `sizePrefixed` (OSC 1.0). Both ends must use the same. */
  readonly framing: OscFraming;
  /** @default standardCodec */
  readonly codec?: OscCodec;
  /**
   * Called for each packet that is not OSC or could not be sent. The connection stays open.
   *
   * @default does nothing
   */
  readonly onFault?: (fault: TcpFault) => void;
}
