import type { ValueMapping } from '../values/map-value.ts';
import type { ValueType } from '../values/value-type.ts';

/**
 * A message of the backend that a rule turns into commands. Each endpoint adds the key of its destinations.
 *
 * @example
 * const rule: OutgoingRule = { websocket_type: 'toggle_buzzers', conditions: { enabled: true } };
 */
export interface OutgoingRule {
  readonly websocket_type: string;
  /** Every condition must equal the message's field. `null` also equals a field that is absent. */
  readonly conditions: Readonly<Record<string, unknown>>;
  /** The most commands a second for each destination. The latest of those in between is sent. @default no limit */
  readonly rate_limit_hz?: number | undefined;
  /** Whether the rule applies to a message that the bridge itself sent to the backend and hears again. @default true */
  readonly own_echo?: boolean | undefined;
}

/**
 * Where an outgoing rule takes a value from and what it makes of it: the value is mapped, then converted.
 *
 * @example
 * const percent: OutgoingArgument = { field: 'level', scale: { from: [0, 1], to: [0, 100] }, default: 0 };
 */
export interface OutgoingArgument extends ValueMapping {
  /** The field of the backend's message. */
  readonly field: string;
  /** What the value is converted to. @default the value's own type */
  readonly type?: ValueType | undefined;
  /** Used when the field is absent or null. It is converted but not mapped. @default nothing is sent */
  readonly default?: unknown;
}
