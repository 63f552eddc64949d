import type { IncomingRule } from './incoming-rule.ts';
import type { OutgoingRule } from './outgoing-rule.ts';

/**
 * What becomes what, both ways; `oscBridgeConfig` makes it from a configuration.
 *
 * @example
 * const nothing: OscRules = { outgoing: [], incoming: [] };
 */
export interface OscRules {
  /** Every rule that matches is applied, in order. */
  readonly outgoing: readonly OutgoingRule[];
  /** The first rule that matches is applied. */
  readonly incoming: readonly IncomingRule[];
}
