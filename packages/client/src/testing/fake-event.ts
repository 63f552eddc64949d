import type { SocketEvent } from '../link/socket-event.ts';

/** What the script of a fake dial is made of: a socket's events; the fake adds the socket. */
export type FakeEvent = { readonly kind: 'opened' } | Exclude<SocketEvent, { readonly kind: 'opened' }>;
