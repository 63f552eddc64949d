import type { IncomingRule } from './incoming-rule.ts';
import type { OutgoingRule } from './outgoing-rule.ts';

/**
 * The rules of a bridge, in both directions.
 *
 * @example
 * const nothing: Rules = { outgoing: [], incoming: [] };
 */
export interface Rules {
  /** Every rule that matches a message is applied, in order. */
  readonly outgoing: readonly OutgoingRule[];
  /** The first rule that matches is applied. */
  readonly incoming: readonly IncomingRule[];
}
