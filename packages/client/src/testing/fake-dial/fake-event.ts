import type { SocketEvent } from '../../link/dial/socket-event.ts';

/** What the script of a fake dial is made of: a socket's events, and its frames; the fake adds the socket. */
export type FakeEvent =
  | { readonly kind: 'opened' }
  | { readonly kind: 'frame'; readonly data: string | ArrayBuffer }
  | Exclude<SocketEvent, { readonly kind: 'opened' }>;
