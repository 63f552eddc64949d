import { catchError, filter, map, merge, mergeMap, of, take, takeWhile, tap, throwError, type Observable } from 'rxjs';
import { isPromiseLike } from '../../faults/require-synchronous.ts';
import type { FramedMessage } from '../../protocol/framing.ts';
import type { Handshake, HandshakeContext } from '../../protocol/handshake.ts';
import type { Message } from '../../protocol/message.ts';
import { checkedMessage, failureIn } from './guarded-handshake.ts';
import { rejectionReason } from './rejection-reason.ts';

export interface LoginOptions {
  /** The type of the message with which the backend begins. @default the login is sent at once */
  readonly after?: string;
  /**
   * Returns the message that logs in, for example with a token. It gets the message with which the backend began, for example a
   * challenge, and without `after` an empty one; and why the last link ended, so that it can fetch a new token after a rejection. It
   * may return a promise.
   */
  readonly send: (greeting: FramedMessage, context: Pick<HandshakeContext, 'last'>) => Message | Promise<Message>;
  /** The type of the message by which the backend accepts the login. */
  readonly until: string;
  /** The types of the messages by which the backend rejects it. @default the backend closes the socket */
  readonly rejectedBy?: string | readonly string[];
  /**
   * Says why the backend rejects the login, from its message.
   *
   * @default the text of its field `message`, `reason`, `error`, `detail` or `description`, otherwise the message as JSON
   */
  readonly reason?: (rejection: FramedMessage) => string | undefined;
}

/**
 * The simple login: send one message and wait for the one that accepts it. For a login of several steps, write a
 * {@link Handshake}. The message that accepts becomes the `details` of the status. If `send` fails, the dial has failed.
 *
 * ```
 * messages: --g----a--    g with `after`
 * written:  --s-------
 * open:     -------o--
 * ```
 *
 * @example
 * const handshake = login({ send: () => ({ type: 'auth', token: process.env['TOKEN'] }), until: 'welcome' });
 * const game = connect$({ ...scoreboard, handshake });
 */
export function login({ after, send, until, rejectedBy = [], reason }: LoginOptions): Handshake {
  return (message$, { learn, last }) => {
    const accepted$ = message$.pipe(
      tap((message) => {
        if ([rejectedBy].flat().includes(message.type)) throw new Error(rejectionReason(message, reason));
      }),
      filter(({ type }) => type === until),
      map((message) => void learn(message)),
    );
    const greeting$: Observable<FramedMessage> =
      after === undefined ? of({ type: '' }) : message$.pipe(filter(({ type }) => type === after));
    const sent$ = greeting$.pipe(
      take(1),
      mergeMap((greeting) => {
        const message = send(greeting, { last });
        return isPromiseLike(message) ? message : of(message);
      }),
      map(checkedMessage),
      catchError((cause: unknown) => throwError(() => failureIn('login.send', cause))),
    );
    return merge(sent$, accepted$).pipe(takeWhile((message) => message !== undefined));
  };
}
