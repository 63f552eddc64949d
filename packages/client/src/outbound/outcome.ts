import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Message } from '../protocol/message.ts';

/**
 * Why a message was not written:
 * `unsubscribed` nothing is subscribed to the connection, `refused` its schema or the encoder turned it down, `offline` the
 * link was down and its delivery is `drop`, `replaced` a later one with the same key took its place, `full` the queue
 * was, `expired` its ttl was over, `ended` the connection was.
 */
export type DropCause = 'unsubscribed' | 'refused' | 'offline' | 'replaced' | 'full' | 'expired' | 'ended';

/** A message that was not written; `issues` say what was wrong with a `refused` one. */
export interface Dropped<M extends Message = Message> {
  readonly kind: 'dropped';
  readonly message: M;
  readonly cause: DropCause;
  readonly issues?: readonly StandardSchemaV1.Issue[];
}

/** A message that was written, and never seen to come back: it may or may not have arrived. */
export interface Unconfirmed<M extends Message = Message> {
  readonly kind: 'unconfirmed';
  readonly message: M;
  readonly text: string;
}

/**
 * What became of one message. `text` is the frame as it was last written.
 *
 * - `sent`: written to an open socket, and its delivery asks for no more. It is with the operating system when the turn ends, or
 *   waits in the process behind what a slow link has not taken; whether it arrives, only a `confirmed` one tells.
 * - `confirmed`: it was seen to come back, `ms` after it was last written.
 * - `unconfirmed`: it was not, in time.
 * - `dropped`: it was never written.
 */
export type Outcome<M extends Message = Message> =
  | { readonly kind: 'sent'; readonly message: M; readonly text: string }
  | { readonly kind: 'confirmed'; readonly message: M; readonly text: string; readonly ms: number }
  | Unconfirmed<M>
  | Dropped<M>;
