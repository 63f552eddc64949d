import type { Burst } from '../server/burst.ts';

/** One measurement, which runs in its own process. */
export type Job =
  | ({
      readonly kind: 'inbound';
      readonly types?: readonly string[];
      readonly consumers?: number;
      readonly peekType?: boolean;
    } & Burst)
  | ({ readonly kind: 'lost' } & Required<Pick<Burst, 'frames' | 'invalidEvery'>>)
  | { readonly kind: 'latency'; readonly manner: 'idle' | 'bursts' | 'busy' }
  | { readonly kind: 'first press' }
  | { readonly kind: 'cold press'; readonly debounced: boolean }
  | { readonly kind: 'unconfirmed'; readonly unconfirmed: number }
  | { readonly kind: 'sends' }
  | { readonly kind: 'round trip' }
  | { readonly kind: 'reconnect' }
  | { readonly kind: 'memory'; readonly of: 'heap' | 'rss'; readonly connections: number; readonly consumers: number }
  | { readonly kind: 'crowd'; readonly connections: number; readonly jitter: boolean };
