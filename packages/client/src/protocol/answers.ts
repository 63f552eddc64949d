import type { Message } from './message.ts';

/**
 * How to recognize the messages of a backend that belong to one of yours, by a key that both have.
 *
 * @example
 * type Call = { readonly type: 'call'; readonly id: number };
 * type Result = { readonly type: 'result'; readonly id: number; readonly error?: string };
 * const byId: Answers<Result, Call> = {
 *   key: ({ id }) => id,
 *   refusals: { result: ({ error }) => error },
 * };
 */
export interface Answers<In extends Message, Out extends Message> {
  /**
   * The key of a message, `undefined` for one without. For a message of yours, `n` is the number of its frame on the socket; a
   * framing may have used it as the id. For a message of the backend, `n` is `undefined`.
   */
  // A method, so that the answers of a protocol also fit one to whose tables you add a message.
  key(message: In | Out, n: number | undefined): string | number | undefined;
  /** By type: why the backend refuses what has the key of the message, or `undefined` if it does not. @default nothing is refused */
  readonly refusals?: {
    readonly [T in In['type']]?: (message: In & { readonly type: T }) => string | undefined;
  };
  /** The types of the messages by which the backend ends the subscription with their key. @default it ends none */
  readonly ends?: readonly In['type'][];
}
