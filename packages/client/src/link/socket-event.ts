import type { Socket } from './socket.ts';

/** What a dial emits: `opened` once, then frames and pongs. */
export type SocketEvent =
  | { readonly kind: 'opened'; readonly url: string; readonly socket: Socket }
  | { readonly kind: 'frame'; readonly data: string | ArrayBuffer }
  | { readonly kind: 'pong' };
