import type { SocketEvent } from '../../link/dial/socket.ts';
import type { Message } from '../../protocol/message.ts';
import { LinkError } from '../../link/end/link-error.ts';

/** What the script of a fake dial is made of: a socket's events, and its frames; the fake adds the socket. */
export type FakeEvent =
  | { readonly kind: 'opened' }
  | { readonly kind: 'frame'; readonly data: string | ArrayBuffer }
  | Exclude<SocketEvent, { readonly kind: 'opened' }>;

/**
 * In the script of a fake dial: a message of the backend or, given a string, a frame of just that text.
 *
 * @example
 * fakeDial(cold('-o-m', { o: opened, m: frame({ type: 'toggle_buzzers', enabled: true }) }));
 */
export function frame(message: Message | (Message & Readonly<Record<string, unknown>>) | string): FakeEvent {
  return { kind: 'frame', data: typeof message === 'string' ? message : JSON.stringify(message) };
}

/**
 * In the script of a fake dial: the error of a link that was lost.
 *
 * @example
 * fakeDial(cold('-o-----#', { o: opened }, lost(1011)));
 */
export function lost(code = 1006, reason = ''): LinkError {
  return new LinkError({ kind: 'closed', code, reason });
}

/** In the script of a fake dial: the socket has opened. */
export const opened: FakeEvent = { kind: 'opened' };
