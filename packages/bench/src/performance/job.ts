import type { Burst } from './burst.ts';

/** One measurement in a process of its own. */
export type Job =
  | ({ readonly kind: 'inbound'; readonly types?: readonly string[]; readonly consumers?: number } & Burst)
  | ({ readonly kind: 'lost' } & Burst)
  | { readonly kind: 'latency' }
  | { readonly kind: 'first press' }
  | { readonly kind: 'sends' }
  | { readonly kind: 'round trip' }
  | { readonly kind: 'reconnect' }
  | { readonly kind: 'heap'; readonly consumers: number };
