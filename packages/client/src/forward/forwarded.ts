import type { Outcome } from '../outbound/outcome.ts';
import type { Message } from '../protocol/message.ts';

/** Turns a message into what to send: one message, several, or none. It may be left out if the target takes the same messages. */
export type ForwardMap<In, Out> = [In] extends [Out]
  ? { readonly map?: (message: In) => Out | readonly Out[] | undefined }
  : { readonly map: (message: In) => Out | readonly Out[] | undefined };

/** What became of a message that {@link forward} received. */
export type Forwarded<In extends Message, Out extends Message> =
  | Outcome<Out>
  /** The message is the echo of one that was forwarded from there, so it is not sent back. */
  | { readonly kind: 'echo'; readonly message: In }
  /** The message is not sent, because it goes round and round. */
  | { readonly kind: 'loop'; readonly message: Out }
  /** `map` threw. */
  | { readonly kind: 'callback'; readonly where: 'map'; readonly error: unknown };
