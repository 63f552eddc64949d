import type { ArgumentType } from '../values/argument-type.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import type { ValueMapping } from '../values/value-mapping.ts';

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
    /** Each is mapped, then converted. */
    readonly args: readonly (ValueMapping & {
      readonly field: string;
      readonly type?: ArgumentType | undefined;
      /** Taken when the field is absent or null, and only converted; of a `FloatValue` its number, as a float. */
      readonly default?: unknown;
    })[];
    /** Of what goes to a multicast group, how many routers it may pass, plus one. @default 1 */
    readonly multicast_ttl?: number | undefined;
    /** The interface that this leaves by, as its name or one of its addresses. @default the one that the system chooses */
    readonly interface?: string | undefined;
    /** Whether programs of this machine hear this too. @default true */
    readonly loopback?: boolean | undefined;
    /** @default false */
    readonly bundle?: boolean | undefined;
    /** Sends `i` 1 and 0 in place of `T` and `F`. @default false */
    readonly booleans_as_ints?: boolean | undefined;
  })[];
  /** How many a second each destination gets at most, the latest of those in between. @default no limit */
  readonly rate_limit_hz?: number | undefined;
  /** Whether what the bridge itself sent to the backend is mapped when it comes back. @default true */
  readonly own_echo?: boolean | undefined;
}
