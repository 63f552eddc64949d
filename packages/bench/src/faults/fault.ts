import type { Way } from '@hardware-ws/tcp-proxy';

/** A fault of a link. Times are in ms. */
export type Fault =
  /** Both ends are reset. */
  | { readonly kind: 'reset' }
  /** Both ends see the connection end without a close frame, as when a process dies. */
  | { readonly kind: 'fin' }
  /** The server closes with this code. */
  | { readonly kind: 'close'; readonly code: number }
  /** A reset, and new connections are refused for a while. */
  | { readonly kind: 'outage'; readonly ms: number }
  /** Nothing passes in these directions for a while, and then everything that was held. */
  | { readonly kind: 'stall'; readonly ways: readonly Way[]; readonly ms: number }
  /** Nothing passes in these directions for a while, and then a reset: what was written meanwhile is lost. */
  | { readonly kind: 'stall, reset'; readonly ways: readonly Way[]; readonly ms: number }
  /** Nothing passes through this connection any more, and neither end notices. */
  | { readonly kind: 'silence' }
  /** Each byte arrives on its own for a while. */
  | { readonly kind: 'slices'; readonly ms: number }
  /** Everything is delayed for a while, with a random jitter. */
  | { readonly kind: 'delay'; readonly ms: number; readonly delayMs: number; readonly jitterMs: number }
  /** One bit of the next chunk is flipped. */
  | { readonly kind: 'flip'; readonly way: Way }
  /** A reset, and then a server that drips, from the handshake on, for a while. */
  | { readonly kind: 'drip'; readonly ms: number; readonly byteMs: number };
