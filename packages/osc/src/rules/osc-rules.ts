import type { IncomingArgument, IncomingRule, OutgoingArgument, OutgoingRule, Rules } from '@hardware-ws/rules';
import type { OscEndpoint } from '../message/osc-endpoint.ts';

/**
 * Rules between the backend's messages and OSC. `oscBridgeConfig` makes them from a file.
 *
 * @example
 * const nothing: OscRules = { outgoing: [], incoming: [] };
 */
export interface OscRules extends Rules {
  /** Every rule that matches a message is applied, in order. */
  readonly outgoing: readonly OscOutgoingRule[];
  /** The first rule that matches an address is applied. */
  readonly incoming: readonly OscIncomingRule[];
}

/**
 * A message of the backend and the OSC messages that it becomes. Every destination is complete.
 *
 * @example
 * const rule: OscOutgoingRule = {
 *   websocket_type: 'toggle_buzzers',
 *   conditions: { enabled: true },
 *   osc_destinations: [{ host: '127.0.0.1', port: 53000, address: '/go', args: [{ field: 'enabled', type: 'int' }] }],
 * };
 */
export interface OscOutgoingRule extends OutgoingRule {
  readonly osc_destinations: readonly OscDestination[];
}

/**
 * Where an OSC message goes and what is in it.
 *
 * @example
 * const go: OscDestination = { host: '127.0.0.1', port: 53000, address: '/go', args: [] };
 */
export interface OscDestination extends OscEndpoint {
  /** An address, or a pattern for the receiver to match. `{name}` in it is filled from the message's field `name`. */
  readonly address: string;
  readonly args: readonly OutgoingArgument[];
  /** How many networks a message to a multicast group may cross, 0 to 255. 1 is this network. @default 1 */
  readonly multicast_ttl?: number | undefined;
  /** The interface that a message to a multicast group leaves by: its name or one of its addresses. @default the system's choice */
  readonly interface?: string | undefined;
  /** Whether programs on this machine receive a message to a multicast group. @default true */
  readonly loopback?: boolean | undefined;
  /** Whether the messages for this destination in one turn of the event loop go as one bundle. @default false */
  readonly bundle?: boolean | undefined;
  /** Whether messages go over UDP or over a TCP connection. @default 'udp' */
  readonly transport?: 'udp' | 'tcp' | undefined;
  /** How messages are separated on a TCP connection: SLIP (OSC 1.1) or a size prefix (OSC 1.0). @default 'slip' */
  readonly framing?: 'slip' | 'size' | undefined;
  /** Sends `i` 1 and 0 instead of `T` and `F`. @default false */
  readonly booleans_as_ints?: boolean | undefined;
}

/**
 * An OSC message and the message for the backend that it becomes.
 *
 * @example
 * const rule: OscIncomingRule = {
 *   osc_address: '/buzzer/press',
 *   websocket_type: 'buzzer_pressed',
 *   args: [{ osc_index: 0, websocket_field: 'buzzerId', type: 'int' }],
 * };
 */
export interface OscIncomingRule extends IncomingRule {
  /**
   * An address, or an OSC 1.0 pattern. `{name}` in it is a part that becomes the field `name`, unless `args` or
   * `set` gives that field. The field is a number if the part has only digits, and otherwise a text.
   */
  readonly osc_address: string;
  /**
   * The senders whose messages the rule is for: IP addresses, each with or without a port (`10.0.0.5:9000`, `[fe80::1]:9000`).
   *
   * @default every sender
   */
  readonly osc_from?: string | readonly string[] | undefined;
  readonly args: readonly OscIncomingArgument[];
}

/**
 * A field of the message and where its value comes from: an OSC argument, a part of the address, or the sender.
 *
 * @example
 * const argument: OscIncomingArgument = { osc_index: 0, websocket_field: 'buzzerId', type: 'int' };
 */
export type OscIncomingArgument = IncomingArgument &
  (
    | {
        /** The argument's place in the message: 0 is the first. */
        readonly osc_index: number;
      }
    | {
        /** The name of a part of the address: `channel` in `/ch/{channel}/fader`. */
        readonly osc_part: string;
      }
    | {
        /** The sender's IP address, or the port that it sends from. */
        readonly osc_sender: 'host' | 'port';
      }
  );
