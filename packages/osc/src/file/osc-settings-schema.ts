import type { Refuse } from '@hardware-ws/rules';
import { described, flagSchema, nameSchema } from '@hardware-ws/rules/endpoint';
import * as z from 'zod/mini';
import { isMulticast } from '../message/is-multicast.ts';
import type { WrittenDestination } from './complete-destination.ts';
import { hostSchema } from './host-schema.ts';
import { completeKeepAlive, keepAliveSchema, type OscKeepAlive } from './keep-alive-schema.ts';
import { checkMulticastGroups } from './multicast-groups.ts';
import { portSchema } from './port-schema.ts';
import { framingSchema } from './transport-schema.ts';

/** The OSC settings of a bridge. */
export interface OscSettings {
  readonly listen_host: string;
  readonly listen_port: number;
  /** Multicast groups to join on the same port. @default none */
  readonly multicast_groups?: readonly string[];
  /** The interface to join groups on. @default the system's choice */
  readonly interface?: string;
  /** Whether the bridge sends from the port that it listens on. @default false */
  readonly send_from_listen_port?: boolean;
  readonly listen_tcp_port?: number;
  readonly tcp_framing?: 'slip' | 'size';
  /** Messages to send at an interval. @default none */
  readonly keep_alive?: readonly OscKeepAlive[];
}

/** The schema of the key `osc` of a bridge file. */
export const settingsSchema = described(
  'Where the bridge listens for OSC. Without incoming rules it does not listen.',
  z.strictObject({
    listen_host: z.optional(
      hostSchema('The address to listen on, or the multicast group to join. Default: 0.0.0.0, all of this machine.'),
    ),
    multicast_groups: z.optional(
      described(
        'Multicast groups to receive on listen_port in addition to messages to this machine. listen_host must be 0.0.0.0, the default, or :: for IPv6 groups.',
        z.array(hostSchema('The address of a multicast group, for example 239.1.2.3.')),
      ),
    ),
    interface: z.optional(
      nameSchema(
        'The interface to join multicast groups on: its name, for example eth0, or its address. Default: the system chooses.',
      ),
    ),
    listen_port: z.optional(portSchema('The UDP port to listen on, 1 to 65535. Default: 7400.')),
    listen_tcp_port: z.optional(portSchema('The TCP port to listen on as well, 1 to 65535. Left out: none.')),
    tcp_framing: z.optional(
      framingSchema(
        'How messages are separated on the connections of listen_tcp_port: slip (OSC 1.1) or size (OSC 1.0). Default: slip.',
      ),
    ),
    keep_alive: z.optional(
      described(
        'Messages that gear needs at an interval, for example /xremote every 9 s for X32. The first is sent at once, and each next one after every_s seconds.',
        z.array(keepAliveSchema),
      ),
    ),
    send_from_listen_port: flagSchema(
      'Sends from the port that the bridge listens on, for gear that answers to the sender, for example X32, X AIR and SuperCollider. Default: false.',
    ),
  }),
);

type WrittenSettings = z.output<typeof settingsSchema>;

/** Fills in the defaults of the settings. Refuses incompatible keys. */
export function completeSettings(written: WrittenSettings, base: WrittenDestination, refuse: Refuse): OscSettings {
  const {
    listen_host = '0.0.0.0',
    listen_port = 7400,
    multicast_groups = [],
    interface: joinOn,
    send_from_listen_port: sends,
    listen_tcp_port,
    tcp_framing,
    keep_alive: kept = [],
  } = written;
  if (tcp_framing !== undefined && listen_tcp_port === undefined) {
    refuse(['osc', 'tcp_framing'], 'has no effect without listen_tcp_port: add it, or leave tcp_framing out');
  }
  if (listen_tcp_port !== undefined && isMulticast(listen_host)) {
    refuse(
      ['osc', 'listen_tcp_port'],
      `${listen_host} is a multicast group, which works over UDP only: leave this key out`,
    );
  }
  checkMulticastGroups(listen_host, multicast_groups, refuse);
  if (joinOn !== undefined && !isMulticast(listen_host) && multicast_groups.length === 0) {
    refuse(
      ['osc', 'interface'],
      `${listen_host} is not a multicast group: to listen on one interface, set listen_host to its address`,
    );
  }
  if (sends === true && isMulticast(listen_host)) {
    refuse(
      ['osc', 'send_from_listen_port'],
      'nothing can be sent from a multicast group: set listen_host to an address of this machine, or leave this key out',
    );
  }
  const keepAlive = kept.flatMap((entry, position) =>
    completeKeepAlive(entry, base, { path: ['osc', 'keep_alive', position], refuse }),
  );
  return {
    listen_host,
    listen_port,
    ...(multicast_groups.length > 0 && { multicast_groups }),
    ...(joinOn !== undefined && { interface: joinOn }),
    ...(listen_tcp_port !== undefined && { listen_tcp_port, tcp_framing: tcp_framing ?? 'slip' }),
    ...(keepAlive.length > 0 && { keep_alive: keepAlive }),
    ...(sends !== undefined && { send_from_listen_port: sends }),
  };
}
