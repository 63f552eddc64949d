import type { DialStep } from '../dial/dial.ts';

/** Why a link ended, or never began. Times are in ms. */
export type LinkEnd =
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string }
  | {
      readonly kind: 'refused';
      readonly status: number;
      /** Without password and without the values of its query. */
      readonly url: string;
      /** What the protocol knows of this status. */
      readonly hint?: string | undefined;
      /** Where a redirection leads. */
      readonly location?: string | undefined;
      /** How long the server asks us to wait. */
      readonly retryAfterMs?: number | undefined;
    }
  /** `step` is what a dial was waiting for, if it was still one. */
  | { readonly kind: 'failed'; readonly error: unknown; readonly step?: DialStep | undefined }
  /** A message was longer than `maxPayload`. */
  | { readonly kind: 'oversized' }
  | { readonly kind: 'timeout'; readonly ms: number; readonly step?: DialStep | undefined }
  | { readonly kind: 'dead'; readonly ms: number }
  /** A message that should have come back did not. */
  | { readonly kind: 'unconfirmed'; readonly ms: number };
