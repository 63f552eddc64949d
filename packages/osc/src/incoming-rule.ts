import type { ArgumentType } from './argument-type.ts';

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
  readonly args: readonly {
    readonly osc_index: number;
    readonly websocket_field: string;
    readonly type?: ArgumentType | undefined;
  }[];
}
