import type { Socket } from './socket.ts';

/**
 * What a dial emits: `opened` once, then pongs; frames go by the socket's own `frame$`. A pong has the payload that came, and
 * none where a dial cannot tell it: it then counts as the answer to every ping before it.
 */
export type SocketEvent =
  | { readonly kind: 'opened'; readonly url: string; readonly socket: Socket }
  | { readonly kind: 'pong'; readonly payload?: string | undefined };
