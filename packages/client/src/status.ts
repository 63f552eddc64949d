import type { LinkEnd } from './link/link-end.ts';

/**
 * Where a connection stands. `attempt` counts dials since the connection last proved stable, from 1; times are ms. The `url` of
 * an open one is whole, a token in it included, so it belongs into a log as {@link withoutSecrets} gives it.
 */
export type Status =
  | { readonly kind: 'idle' }
  | { readonly kind: 'connecting'; readonly attempt: number }
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'waiting'; readonly attempt: number; readonly delayMs: number; readonly cause: LinkEnd }
  | { readonly kind: 'closed' };
