import type { DialStep } from '../dial/dial.ts';

/** Why a link ended, or could not be opened. Times are in ms. */
export type LinkEnd =
  /** The server closed the socket, or the connection was lost (code 1006). */
  | {
      readonly kind: 'closed';
      readonly code: number;
      readonly reason: string;
      /** The advice of the protocol for this code. */
      readonly hint?: string | undefined;
    }
  /** The server rejected the login, or closed the socket with `code` during it. */
  | { readonly kind: 'rejected'; readonly reason: string; readonly code?: number; readonly hint?: string | undefined }
  /** A message of the server announced the end. `type` is that of the message. */
  | { readonly kind: 'farewell'; readonly type: string; readonly reason: string }
  /** The server answered with an HTTP status instead of a WebSocket. */
  | {
      readonly kind: 'refused';
      readonly status: number;
      /** The URL without password and without the values of its query. */
      readonly url: string;
      /** The advice of the protocol for this status. */
      readonly hint?: string | undefined;
      /** The target of a redirection. */
      readonly location?: string | undefined;
      /** How long the server asks the client to wait. */
      readonly retryAfterMs?: number | undefined;
    }
  /** An error of the network or of TLS. `step` is what the dial was waiting for, unless the socket was already open. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly step?: DialStep | undefined }
  /** The link was left for the preferred backend, which is well again. The URL is complete. */
  | { readonly kind: 'returned'; readonly url: string }
  /** A message was longer than `maxPayload`. */
  | { readonly kind: 'oversized' }
  /** The dial took longer than its deadline. */
  | { readonly kind: 'timeout'; readonly ms: number; readonly step?: DialStep | undefined }
  /** A ping was not answered in time. */
  | { readonly kind: 'dead'; readonly ms: number }
  /** The confirmation of a message did not come back. */
  | { readonly kind: 'unconfirmed'; readonly ms: number };
