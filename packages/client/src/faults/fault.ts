import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Dropped, Unconfirmed } from '../outbound/outcome.ts';

/** A problem that the connection survived. */
export type Fault =
  /** A received frame is not a valid message of the protocol. `raw` is the beginning of the frame. */
  | {
      readonly kind: 'invalid';
      readonly type?: string;
      readonly raw: string;
      readonly issues: readonly StandardSchemaV1.Issue[];
    }
  /** One of your messages was not written. */
  | Dropped
  /** One of your messages was written, but the confirmation did not come back in time. */
  | Unconfirmed
  /** A producer piped into `send` ended with an error; `send` itself stays open. */
  | { readonly kind: 'producer'; readonly error: unknown }
  /** A function of yours threw. `where` names the function, for example `replies.ping`. */
  | { readonly kind: 'callback'; readonly where: string; readonly error: unknown };
