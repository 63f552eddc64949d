import type { Way } from '@hardware-ws/tcp-proxy';

/** What is done to a link. Times are in ms. */
export type Fault =
  /** Both ends are reset. */
  | { readonly kind: 'reset' }
  /** Both ends see the connection end without a word, as when a process dies. */
  | { readonly kind: 'fin' }
  /** The server closes with this code. */
  | { readonly kind: 'close'; readonly code: number }
  /** A reset, and dials are refused for a while. */
  | { readonly kind: 'outage'; readonly ms: number }
  /** Nothing passes these ways for a while, then all that was held. */
  | { readonly kind: 'stall'; readonly ways: readonly Way[]; readonly ms: number }
  /** Nothing passes these ways for a while, then a reset: what was written meanwhile is lost. */
  | { readonly kind: 'stall, reset'; readonly ways: readonly Way[]; readonly ms: number }
  /** Nothing passes this connection any more, and nobody is told. */
  | { readonly kind: 'silence' }
  /** Each byte arrives by itself for a while. */
  | { readonly kind: 'slices'; readonly ms: number }
  /** All is delayed for a while, by up to so much more. */
  | { readonly kind: 'delay'; readonly ms: number; readonly delayMs: number; readonly jitterMs: number }
  /** One bit of what comes next is flipped. */
  | { readonly kind: 'flip'; readonly way: Way }
  /** A reset, and then a server that drips, from the handshake on, for a while. */
  | { readonly kind: 'drip'; readonly ms: number; readonly byteMs: number };
