import type { ArgumentType } from '../values/argument-type.ts';
import type { ValueMapping } from '../values/value-mapping.ts';

/**
 * An OSC message and the message of the backend it becomes.
 *
 * @example
 * const rule: IncomingRule = {
 *   osc_address: '/buzzer/press',
 *   websocket_type: 'buzzer_pressed',
 *   args: [{ osc_index: 0, websocket_field: 'buzzerId', type: 'int' }],
 * };
 */
export interface IncomingRule {
  /** An address, or an OSC 1.0 pattern of addresses. */
  readonly osc_address: string;
  readonly websocket_type: string;
  /** Each is mapped, then converted. */
  readonly args: readonly (ValueMapping & {
    readonly osc_index: number;
    readonly websocket_field: string;
    readonly type?: ArgumentType | undefined;
  })[];
  /** How many a second are made of each address at most, the latest of those in between. @default no limit */
  readonly rate_limit_hz?: number | undefined;
}
