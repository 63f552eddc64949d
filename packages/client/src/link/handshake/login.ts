import { defer, filter, map, merge, of, takeWhile, tap } from 'rxjs';
import { isPromiseLike } from '../../faults/require-synchronous.ts';
import type { Handshake } from '../../protocol/handshake.ts';
import type { Message } from '../../protocol/message.ts';

export interface LoginOptions {
  /** Returns the message that logs in, for example with a token. It may return a promise. */
  readonly send: () => Message | Promise<Message>;
  /** The type of the message by which the backend accepts the login. */
  readonly until: string;
  /** The type of the message by which the backend rejects it. @default the backend closes the socket */
  readonly rejectedBy?: string;
}

/**
 * The simple login: send one message and wait for the one that accepts it. For a login that answers a challenge, write a
 * {@link Handshake}. The message that accepts or rejects becomes the `details` of the status or the reason of the rejection.
 *
 * ```
 * written:  s
 * messages: ----a----
 * open:     ----o----
 * ```
 *
 * @example
 * const handshake = login({ send: () => ({ type: 'auth', token: process.env['TOKEN'] }), until: 'welcome' });
 * const game = connect$({ ...scoreboard, handshake });
 */
export function login({ send, until, rejectedBy }: LoginOptions): Handshake {
  return (message$, { learn }) => {
    const accepted$ = message$.pipe(
      tap((message) => {
        if (message.type === rejectedBy) throw new Error(JSON.stringify(message));
      }),
      filter(({ type }) => type === until),
      map((message) => void learn(message)),
    );
    const sent$ = defer(() => {
      const message = send();
      return isPromiseLike(message) ? message : of(message);
    });
    return merge(sent$, accepted$).pipe(takeWhile((message) => message !== undefined));
  };
}
