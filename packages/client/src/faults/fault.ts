import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { Dropped, Unconfirmed } from '../outbound/outcome.ts';

/** What went wrong and was survived. */
export type Fault =
  /** An inbound frame that is not a message of the protocol. `raw` is its beginning. */
  | {
      readonly kind: 'invalid';
      readonly type?: string;
      readonly raw: string;
      readonly issues: readonly StandardSchemaV1.Issue[];
    }
  /** A message of ours that was not written. */
  | Dropped
  /** A message of ours that was written and did not come back, though it should have. */
  | Unconfirmed
  /** A producer piped into `send` ended with an error; `send` itself stays open. */
  | { readonly kind: 'producer'; readonly error: unknown }
  /** A function that we were given threw. `where` names it, as `replies.ping`. */
  | { readonly kind: 'callback'; readonly where: string; readonly error: unknown };
