import type { RelayClient } from './relay-client.ts';

/**
 * An event of the relay. The `kind` says which.
 *
 * @example
 * const isCrash = (event: RelayEvent) => event.kind === 'crashed';
 */
export type RelayEvent =
  | { readonly kind: 'listening'; readonly url: string; readonly port: number }
  /** A WebSocket request for a path that is not a game. The relay answers it with HTTP 500. */
  | { readonly kind: 'refused'; readonly path: string }
  | { readonly kind: 'joined'; readonly client: RelayClient }
  /** A text frame, and the number of connections it was relayed to: 0 if it was dropped. */
  | { readonly kind: 'message'; readonly client: RelayClient; readonly text: string; readonly receivers: number }
  /** The client's consumer crashed. Its socket closes a little later. */
  | { readonly kind: 'crashed'; readonly client: RelayClient; readonly reason: string }
  /** The client's socket closed. After a crash, this event follows `crashed`. */
  | { readonly kind: 'left'; readonly client: RelayClient; readonly code: number };
