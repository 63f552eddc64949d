import type { ValueMapping } from '../values/map-value.ts';
import type { ValueType } from '../values/value-type.ts';

/**
 * A rule that turns a backend message into commands. Each endpoint adds the key of its destinations.
 *
 * @example
 * const rule: OutgoingRule = { websocket_type: 'toggle_buzzers', conditions: { enabled: true } };
 */
export interface OutgoingRule {
  readonly websocket_type: string;
  /** Every condition must equal the message's field. `null` also equals a field that is absent. */
  readonly conditions: Readonly<Record<string, unknown>>;
  /** The maximum number of commands per second for each destination. Of the commands in between, the latest is sent. @default no limit */
  readonly rate_limit_hz?: number | undefined;
  /** Whether the rule applies to a message that the bridge itself sent and that the backend relays back. @default true */
  readonly own_echo?: boolean | undefined;
}

/**
 * The field from which an outgoing rule takes a value, and how to map and then convert the value.
 *
 * @example
 * const percent: OutgoingArgument = { field: 'level', scale: { from: [0, 1], to: [0, 100] }, default: 0 };
 */
export interface OutgoingArgument extends ValueMapping {
  /** The field of the backend's message. */
  readonly field: string;
  /** The type to convert the value to. @default the value's own type */
  readonly type?: ValueType | undefined;
  /** Used when the field is absent or null. It is converted but not mapped. @default nothing is sent */
  readonly default?: unknown;
}
