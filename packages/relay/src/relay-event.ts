import type { RelayClient } from './relay-client.ts';

/**
 * What happens at the relay, told apart by `kind`.
 *
 * @example
 * const isCrash = (event: RelayEvent) => event.kind === 'crashed';
 */
export type RelayEvent =
  | { readonly kind: 'listening'; readonly url: string; readonly port: number }
  /** An upgrade whose path names no game: answered with HTTP 500. */
  | { readonly kind: 'refused'; readonly path: string }
  | { readonly kind: 'joined'; readonly client: RelayClient }
  /** A text frame, and how many connections it was relayed to: 0 when it was dropped. */
  | { readonly kind: 'message'; readonly client: RelayClient; readonly text: string; readonly receivers: number }
  /** The consumer is dead; its socket closes a little later. */
  | { readonly kind: 'crashed'; readonly client: RelayClient; readonly reason: string }
  /** The socket is closed, after a crash too. */
  | { readonly kind: 'left'; readonly client: RelayClient; readonly code: number };
