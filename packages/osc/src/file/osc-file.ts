import type { EndpointFile, Refuse, Written } from '@hardware-ws/rules';
import { described, flagSchema, nameSchema } from '@hardware-ws/rules/endpoint';
import * as z from 'zod/mini';
import { isMulticast } from '../message/is-multicast.ts';
import { ruleAddress } from '../rules/rule-address.ts';
import type { OscDestination } from '../rules/osc-rules.ts';
import { addressSchema } from './address-schema.ts';
import { destinationSchema } from './destination-schema.ts';
import { hostSchema } from './host-schema.ts';
import { checkMulticastGroups } from './multicast-groups.ts';
import { portSchema } from './port-schema.ts';

/** Where a bridge listens for OSC. */
export interface OscSettings {
  readonly listen_host: string;
  readonly listen_port: number;
  /** Multicast groups to join on the same port. @default none */
  readonly multicast_groups?: readonly string[];
  /** The interface to join groups on. @default the system's choice */
  readonly interface?: string;
  /** Whether what the bridge sends leaves from the port that it listens on. */
  readonly send_from_listen_port?: boolean;
  readonly listen_tcp_port?: number;
  readonly tcp_framing?: 'slip' | 'size';
}

const settingsSchema = described(
  'Where the bridge listens for OSC. Without incoming rules it does not listen.',
  z.strictObject({
    listen_host: z.optional(
      hostSchema('The address to listen on, or the multicast group to join. Default: 0.0.0.0, all of this machine.'),
    ),
    multicast_groups: z.optional(
      described(
        'Multicast groups to hear on listen_port besides what is sent to this machine. listen_host must be 0.0.0.0, the default, or :: for IPv6 groups.',
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
      described(
        'How messages are told apart on the connections of listen_tcp_port: slip (OSC 1.1) or size (OSC 1.0). Default: slip.',
        z.enum(['slip', 'size'], 'expected slip or size'),
      ),
    ),
    send_from_listen_port: flagSchema(
      'Sends from the port that the bridge listens on, for gear that answers to the sender, for example X32, X AIR and SuperCollider. Default: false.',
    ),
  }),
);

const index = 'expected 0 for the first argument, 1 for the second, …';

interface OscFile {
  readonly osc?: z.output<typeof settingsSchema> | null;
  readonly default_destination?: WrittenDestination | null;
}
interface WrittenIncoming extends Written {
  readonly osc_address: string;
  readonly args?: readonly { readonly osc_index?: number; readonly osc_part?: string }[] | null;
}
type WrittenDestination = z.output<typeof destinationSchema>;

/** The keys of a bridge's file that belong to OSC. */
export const oscFile: EndpointFile = {
  top: {
    osc: z.nullish(settingsSchema),
    default_destination: described(
      'What a destination takes that does not say it itself.',
      z.nullish(destinationSchema),
    ),
  },
  destinations: {
    osc_destinations: z.nullish(
      described('Where to send OSC. Left out: default_destination alone.', z.array(destinationSchema)),
    ),
  },
  trigger: {
    osc_address: addressSchema(
      'An OSC address, or a pattern of OSC 1.0 (* ? [] {a,b}). {name} is a part that becomes a field. The first rule that matches is applied.',
    ),
  },
  argument: {
    osc_part: nameSchema('The part of the address: channel for /ch/{channel}/fader. Instead of osc_index.'),
    osc_index: described('The argument of the OSC message: 0 is the first.', z.int(index).check(z.nonnegative(index))),
  },
  floats: [['default'], ['map', '*'], ['clamp', '*']].flatMap((place) => [
    ['default_destination', 'args', '*', ...place],
    ['outgoing', '*', 'osc_destinations', '*', 'args', '*', ...place],
  ]),
  settings({ osc }: OscFile & Written, refuse: Refuse): OscSettings {
    const {
      listen_host = '0.0.0.0',
      listen_port = 7400,
      multicast_groups = [],
      interface: joinOn,
      send_from_listen_port: sends,
      listen_tcp_port,
      tcp_framing,
    } = osc ?? {};
    if (tcp_framing !== undefined && listen_tcp_port === undefined) {
      refuse(['osc', 'tcp_framing'], 'is for listen_tcp_port, which is missing');
    }
    if (listen_tcp_port !== undefined && isMulticast(listen_host)) {
      refuse(['osc', 'listen_tcp_port'], `${listen_host} is a multicast group, which takes UDP: leave this key out`);
    }
    checkMulticastGroups(listen_host, multicast_groups, refuse);
    if (joinOn !== undefined && !isMulticast(listen_host) && multicast_groups.length === 0) {
      refuse(
        ['osc', 'interface'],
        `${listen_host} is no multicast group: to listen on one interface give its address as listen_host`,
      );
    }
    if (sends === true && isMulticast(listen_host)) {
      refuse(
        ['osc', 'send_from_listen_port'],
        'nothing can be sent from a multicast group: give an address of this machine as listen_host, or leave this out',
      );
    }
    return {
      listen_host,
      listen_port,
      ...(multicast_groups.length > 0 && { multicast_groups }),
      ...(joinOn !== undefined && { interface: joinOn }),
      ...(listen_tcp_port !== undefined && { listen_tcp_port, tcp_framing: tcp_framing ?? 'slip' }),
      ...(sends !== undefined && { send_from_listen_port: sends }),
    };
  },
  outgoing(
    { osc_destinations: written }: Written & { osc_destinations?: readonly WrittenDestination[] | null },
    { file, isLeftOut, refuse },
  ) {
    const { default_destination: base } = file as OscFile;
    const all: readonly WrittenDestination[] = written ?? (isLeftOut ? [{}] : []);
    const destinations = all.flatMap((own, position) => {
      const laidOver = { ...base, ...own };
      const missing = missingIn(laidOver);
      const path = ['osc_destinations', ...(written ? [position] : [])];
      if (missing) refuse(path, `no ${missing}: give it here or in default_destination`);
      for (const [key, message] of transportFaults(laidOver, own)) {
        if (own[key] === undefined) refuse(path, `default_destination: ${key}: ${message}`);
        else refuse([...path, key], message);
      }
      return complete(laidOver);
    });
    return { osc_destinations: destinations };
  },
  incoming({ osc_address: address, args }: WrittenIncoming, refuse) {
    const parts = ruleAddress(address)?.parts ?? [];
    const twice = parts.find((part, at) => parts.indexOf(part) < at);
    if (twice !== undefined)
      refuse(['osc_address'], `there are two parts {${twice}}: give each part a name of its own`);
    args?.forEach((argument, position) => {
      const { osc_index: place, osc_part: part } = argument;
      const refuseHere = (key: string, message: string) => refuse(['args', position, key], message);
      if (part === undefined && place === undefined) refuseHere('osc_index', index);
      else if (part !== undefined && place !== undefined)
        refuseHere('osc_part', 'a value comes from osc_index or from osc_part');
      else if (part !== undefined && !parts.includes(part)) refuseHere('osc_part', `${address} has no part {${part}}`);
    });
  },
};

function missingIn({ host, port, address }: WrittenDestination): string {
  return Object.entries({ host, port, address })
    .filter(([, value]) => value === undefined)
    .map(([key]) => key)
    .join(' and no ');
}

type TransportFault = readonly [key: keyof WrittenDestination, message: string];

/** The keys that do not go together with the transport of a destination, and why. */
function transportFaults(laidOver: WrittenDestination, own: WrittenDestination): readonly TransportFault[] {
  const { transport, host, bundle } = laidOver;
  if (transport !== 'tcp') {
    const isUnused = own.framing !== undefined || (laidOver.framing !== undefined && transport === undefined);
    return isUnused ? [['framing', 'only a TCP connection has a framing: add transport: tcp']] : [];
  }
  const keys = (['multicast_ttl', 'interface', 'loopback'] as const).filter((key) => laidOver[key] !== undefined);
  return [
    ...(host !== undefined && isMulticast(host)
      ? [['transport', `${host} is a multicast group, which takes UDP: leave transport out`] as const]
      : []),
    ...(bundle ? [['bundle', 'a bundle is for UDP: leave it out, or leave out transport: tcp'] as const] : []),
    ...keys.map((key) => [key, 'multicast is for UDP: leave it out, or leave out transport: tcp'] as const),
  ];
}

function complete({ host, port, address, args, ...how }: WrittenDestination): readonly OscDestination[] {
  return host === undefined || port === undefined || address === undefined
    ? []
    : [{ ...how, host, port, address, args: args ?? [] }];
}
