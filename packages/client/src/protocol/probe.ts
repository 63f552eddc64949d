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
  /** Makes the message to send from a received message. Returns `undefined` if the latter does not show your own address. */
  readonly message: (received: Message & Readonly<Record<string, unknown>>) => Message | undefined;
}
