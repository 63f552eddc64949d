/** Why a link ended, or never began. Times are in ms. */
export type LinkEnd =
  | { readonly kind: 'closed'; readonly code: number; readonly reason: string }
  /** `url` is without password and without the values of its query. */
  | { readonly kind: 'refused'; readonly status: number; readonly url: string; readonly hint?: string | undefined }
  | { readonly kind: 'failed'; readonly error: unknown }
  /** A message was longer than `maxPayload`. */
  | { readonly kind: 'oversized' }
  | { readonly kind: 'timeout'; readonly ms: number }
  | { readonly kind: 'dead'; readonly ms: number }
  /** A message that should have come back did not. */
  | { readonly kind: 'unconfirmed'; readonly ms: number };
