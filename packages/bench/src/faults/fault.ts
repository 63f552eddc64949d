import type { Way } from '@hardware-ws/tcp-proxy';

/** A fault that the bench injects into a link. Times are in ms. */
export type Fault =
  /** Both ends are reset. */
  | { readonly kind: 'reset' }
  /** Both ends see the connection end without a close frame, as when a process dies. */
  | { readonly kind: 'fin' }
  /** The server closes with this code. */
  | { readonly kind: 'close'; readonly code: number }
  /** Both ends are reset, and new connections are refused for a while. */
  | { readonly kind: 'outage'; readonly ms: number }
  /** Data in these directions is held for a while and then delivered. */
  | { readonly kind: 'stall'; readonly ways: readonly Way[]; readonly ms: number }
  /** Data in these directions is held for a while and lost in a reset. */
  | { readonly kind: 'stall, reset'; readonly ways: readonly Way[]; readonly ms: number }
  /** No more data passes through this connection, and neither end is notified. */
  | { readonly kind: 'silence' }
  /** Each byte arrives separately for a while. */
  | { readonly kind: 'slices'; readonly ms: number }
  /** All data is delayed for a while, with random jitter. */
  | { readonly kind: 'delay'; readonly ms: number; readonly delayMs: number; readonly jitterMs: number }
  /** One bit of the next chunk is flipped. */
  | { readonly kind: 'flip'; readonly way: Way }
  /** Both ends are reset. For a while, the server then sends one byte at a time, beginning with the handshake. */
  | { readonly kind: 'drip'; readonly ms: number; readonly byteMs: number };
