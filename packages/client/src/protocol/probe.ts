import type { FramedMessage } from './framing.ts';
import type { Message } from './message.ts';

/**
 * A message that the backend sends back to its sender only. Where there are no ping frames, it shows that the link is alive
 * and measures the round trip. It need not be in the protocol's `outbound` table.
 *
 * @example
 * const probe: Probe = { type: 'echo', message: () => ({ type: 'echo' }) };
 */
export interface Probe {
  /** The `type` of the message that comes back. */
  readonly type: string;
  /**
   * Makes the message to send from a received message. Returns `undefined` if the latter does not show your own address. With
   * `always`, it is called with an empty message as soon as the connection is open.
   */
  readonly message: (received: FramedMessage) => Message | undefined;
  /**
   * Whether to use the probe even where there are ping frames: for servers that do not answer them, or that drop clients which
   * send nothing else.
   *
   * @default false
   */
  readonly always?: boolean | undefined;
}
