import type { LinkEnd } from './link/end/link-end.ts';

/**
 * The status of a connection. `attempt` counts the dials since the connection last proved stable, from 1. Times are in ms.
 *
 * A `url` is complete and may contain a token, so pass it through {@link withoutSecrets} before you log it. While `connecting`,
 * the URL is known if the protocol's `url` is a value instead of a function. While `waiting`, it is known if the last dial had
 * got that far.
 */
export type Status =
  | { readonly kind: 'idle' }
  | { readonly kind: 'connecting'; readonly attempt: number; readonly url?: string | undefined }
  | {
      readonly kind: 'open';
      readonly url: string;
      /** What the login found out, for example the version of the server. */
      readonly details?: unknown;
    }
  | {
      readonly kind: 'waiting';
      readonly attempt: number;
      readonly delayMs: number;
      readonly cause: LinkEnd;
      readonly url?: string | undefined;
    }
  | {
      readonly kind: 'closed';
      /** Why the connection will not dial again, unless nothing was subscribed any more. */
      readonly cause?: LinkEnd;
    };
