import type { Message } from './message.ts';

/**
 * A message that comes back to us alone, for backends that have one: it tells that the link lives, and how long the way
 * takes, where there are no ping frames. It need not be one of the messages that may be sent.
 *
 * @example
 * const probe: Probe = { type: 'echo', message: () => ({ type: 'echo' }) };
 */
export interface Probe {
  /** The `type` of what comes back. */
  readonly type: string;
  /** The message to send, from a message that was received; `undefined` when that does not tell how to reach ourselves. */
  readonly message: (received: Message & Readonly<Record<string, unknown>>) => Message | undefined;
}
