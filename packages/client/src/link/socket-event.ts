import type { Socket } from './socket.ts';

/** What a dial emits: `opened` once, then pongs; frames go by the socket's own `frame$`. */
export type SocketEvent =
  { readonly kind: 'opened'; readonly url: string; readonly socket: Socket } | { readonly kind: 'pong' };
