import { isObservable, type Observable } from 'rxjs';
import type { FramedMessage } from '../../protocol/framing.ts';
import type { Handshake, HandshakeContext } from '../../protocol/handshake.ts';
import type { Message } from '../../protocol/message.ts';
import { errorText, textOf } from '../../text/text-of.ts';
import { LinkError } from '../end/link-error.ts';

/** A function of the protocol has failed, and with it the link. The server has rejected nothing. */
export function failureIn(where: string, cause: unknown): LinkError {
  return new LinkError({ kind: 'failed', error: new Error(`${where}: ${errorText(cause)}`, { cause }) });
}

/** Calls a function of the protocol. If it throws, that is a {@link failureIn} it. */
export function attemptIn<T>(where: string, task: () => T): T {
  try {
    return task();
  } catch (cause) {
    throw failureIn(where, cause);
  }
}

/** The stream of a handshake. */
export function startedHandshake(
  handshake: Handshake,
  message$: Observable<FramedMessage>,
  context: HandshakeContext,
): Observable<Message> {
  return attemptIn('handshake', () => {
    const started: unknown = handshake(message$, context);
    if (isObservable(started)) return started as Observable<Message>;
    throw new TypeError(`expected an Observable, got ${textOf(started)}`);
  });
}

/** What a handshake emitted. Throws for a value that is not a message. */
export function checkedMessage(given: unknown): Message {
  const { type } = Object(given) as { readonly type?: unknown };
  if (typeof type === 'string') return given as Message;
  const got = typeof given === 'object' && given ? `an object with the type ${textOf(type)}` : textOf(given);
  throw new TypeError(`expected a message with a string type, got ${got}`);
}
