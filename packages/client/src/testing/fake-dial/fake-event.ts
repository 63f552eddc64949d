import type { SocketEvent } from '../../link/dial/socket.ts';
import type { Message } from '../../protocol/message.ts';
import { LinkError } from '../../link/end/link-error.ts';

/** An event in the script of a fake dial: an event of a socket, or a frame. The fake dial adds the socket. */
export type FakeEvent =
  | { readonly kind: 'opened' }
  | { readonly kind: 'frame'; readonly data: string | ArrayBuffer }
  | Exclude<SocketEvent, { readonly kind: 'opened' }>;

/**
 * For the script of a fake dial: a frame with a message of the backend, or with the given text.
 *
 * @example
 * fakeDial(cold('-o-m', { o: opened, m: frame({ type: 'toggle_buzzers', enabled: true }) }));
 */
export function frame(message: Message | (Message & Readonly<Record<string, unknown>>) | string): FakeEvent {
  return { kind: 'frame', data: typeof message === 'string' ? message : JSON.stringify(message) };
}

/**
 * For the script of a fake dial: the error of a lost link.
 *
 * @example
 * fakeDial(cold('-o-----#', { o: opened }, lost(1011)));
 */
export function lost(code = 1006, reason = ''): LinkError {
  return new LinkError({ kind: 'closed', code, reason });
}

/** For the script of a fake dial: the socket has opened. */
export const opened: FakeEvent = { kind: 'opened' };
