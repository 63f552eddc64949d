import type { LinkEnd } from './link/end/link-end.ts';

/**
 * Where a connection stands. `attempt` counts dials since the connection last proved stable, from 1; times are ms. A `url` is
 * whole, a token in it included, so it belongs into a log as {@link withoutSecrets} gives it. While a link is `connecting` it is
 * known if the protocol's is a value and no function, and while it is `waiting` if the last dial came that far.
 */
export type Status =
  | { readonly kind: 'idle' }
  | { readonly kind: 'connecting'; readonly attempt: number; readonly url?: string | undefined }
  | { readonly kind: 'open'; readonly url: string }
  | {
      readonly kind: 'waiting';
      readonly attempt: number;
      readonly delayMs: number;
      readonly cause: LinkEnd;
      readonly url?: string | undefined;
    }
  | { readonly kind: 'closed' };
