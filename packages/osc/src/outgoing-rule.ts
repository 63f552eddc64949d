import type { ArgumentType } from './argument-type.ts';
import type { OscEndpoint } from './osc-endpoint.ts';

/**
 * A message of the backend and the OSC messages it becomes; every destination is complete.
 *
 * @example
 * const rule: OutgoingRule = {
 *   websocket_type: 'toggle_buzzers',
 *   conditions: { enabled: true },
 *   osc_destinations: [{ host: '127.0.0.1', port: 53000, address: '/go', args: [{ field: 'enabled', type: 'int' }] }],
 * };
 */
export interface OutgoingRule {
  readonly websocket_type: string;
  /** Every one must equal the message's field; `null` also equals a field that is not there. */
  readonly conditions: Readonly<Record<string, unknown>>;
  readonly osc_destinations: readonly (OscEndpoint & {
    readonly address: string;
    readonly args: readonly {
      readonly field: string;
      readonly type?: ArgumentType | undefined;
      /** Taken when the field is absent or null. */
      readonly default?: unknown;
    }[];
  })[];
}
