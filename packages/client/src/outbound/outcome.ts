import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Message } from '../protocol/message.ts';

/**
 * Why a message was not written:
 *
 * - `unsubscribed`: nothing was subscribed to the connection.
 * - `refused`: its schema or its stamp refused the message.
 * - `offline`: the link was down, and its delivery is `drop` or `dropSilently`.
 * - `replaced`: a later message with the same key replaced it.
 * - `full`: the queue had no room for another message of its type, or 10,000 messages have not been confirmed yet.
 * - `expired`: it waited longer than its ttl.
 * - `ended`: the connection ended.
 */
export type DropCause = 'unsubscribed' | 'refused' | 'offline' | 'replaced' | 'full' | 'expired' | 'ended';

/** A message that was not written. The `issues` of a `refused` message say why. */
export interface Dropped<M extends Message = Message> {
  readonly kind: 'dropped';
  readonly message: M;
  readonly cause: DropCause;
  readonly issues?: readonly StandardSchemaV1.Issue[];
}

/** A message that was written, but whose confirmation did not come back: it may or may not have arrived. */
export interface Unconfirmed<M extends Message = Message> {
  readonly kind: 'unconfirmed';
  readonly message: M;
  readonly text: string;
}

/**
 * What became of a message. `text` is the frame as it was last written; of a binary frame, it is the message as JSON.
 *
 * - `sent`: it was written to an open socket, and its delivery expects no confirmation. When the turn ends, the operating system
 *   has it, or it waits in the process behind bytes that a slow link has not accepted. Only `confirmed` says that it arrived.
 * - `confirmed`: it came back, `ms` after it was last written.
 * - `unconfirmed`: it did not come back in time.
 * - `dropped`: it was never written.
 */
export type Outcome<M extends Message = Message> =
  | {
      readonly kind: 'sent';
      readonly message: M;
      readonly text: string;
      /** The number of its frame on the socket, from 1. Only with a framing. */
      readonly n?: number;
    }
  | { readonly kind: 'confirmed'; readonly message: M; readonly text: string; readonly ms: number }
  | Unconfirmed<M>
  | Dropped<M>;
