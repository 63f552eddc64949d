import type { Observable } from 'rxjs';
import type { FramedMessage } from './framing.ts';
import type { LinkEnd } from '../link/end/link-end.ts';
import type { Message } from './message.ts';

/**
 * A login, as an operator between the dial and `open`. It receives the backend's messages. What it emits is written. When it
 * completes, the connection is open. When it errors, the backend has rejected the login, and the error says why.
 *
 * It has as long as the dial has, `dialTimeoutMs` in all. The messages that arrive meanwhile go nowhere else.
 *
 * @example
 * const identify: Handshake = (message$) =>
 *   message$.pipe(
 *     takeWhile(({ type }) => type !== 'identified'),
 *     filter(({ type }) => type === 'hello'),
 *     map(() => ({ type: 'identify' })),
 *   );
 */
export type Handshake = (message$: Observable<FramedMessage>, context: HandshakeContext) => Observable<Message>;

export interface HandshakeContext {
  /** The URL that was dialled. */
  readonly url: string;
  /** Why the last link ended, if one has. After a rejected login, a fresh token may help. */
  readonly last?: LinkEnd | undefined;
  /** Keeps what the login found out, for example the version of the server, as `details` of the status `open`. */
  readonly learn: (details: unknown) => void;
}
