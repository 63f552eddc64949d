import type { ValueMapping } from '../values/map-value.ts';
import type { ValueType } from '../values/value-type.ts';

/**
 * A rule that makes a message for the backend from a value that an endpoint received. Each endpoint adds the key of its trigger.
 *
 * @example
 * const rule: IncomingRule = { websocket_type: 'buzzer_pressed', args: [{ websocket_field: 'buzzerId', type: 'int' }] };
 */
export interface IncomingRule {
  readonly websocket_type: string;
  /** Fields of the message that always have the same value. @default none */
  readonly set?: Readonly<Record<string, unknown>> | undefined;
  /** The other fields of the message. Each value is mapped, then converted. */
  readonly args: readonly IncomingArgument[];
  /** The maximum number of messages per second for each trigger. Of the messages in between, the latest is sent. @default no limit */
  readonly rate_limit_hz?: number | undefined;
}

/**
 * A field of the backend's message and how to convert its value. Each endpoint adds the key that locates the value.
 *
 * @example
 * const argument: IncomingArgument = { websocket_field: 'buzzerId', type: 'int' };
 */
export interface IncomingArgument extends ValueMapping {
  readonly websocket_field: string;
  /** The type to convert the value to. @default the value's own type */
  readonly type?: ValueType | undefined;
}
