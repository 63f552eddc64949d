import type { Source, Trigger } from '@hardware-ws/rules';
import { describeValue } from '@hardware-ws/rules/endpoint';
import type { OscMessage } from '../message/osc-message.ts';
import type { ReceivedOscMessage } from '../message/received-osc-message.ts';
import { plainHost } from '../message/sender-address.ts';
import { senderFilter } from './sender-filter.ts';
import { ruleAddress, type RuleAddress } from './rule-address.ts';
import type { OscIncomingArgument, OscIncomingRule } from './osc-rules.ts';

/** One value of each kind that OSC has. "info" is a text that a backend may expect. */
const samples: readonly unknown[] = [1, 0, 0.123, '1', 'info', '', true, false, null];

/** What an incoming rule waits for: an address, or a pattern of addresses. */
export function oscTrigger({
  osc_address: text,
  osc_from: senders,
  args,
  set = {},
}: OscIncomingRule): Trigger<OscMessage | ReceivedOscMessage> {
  const address = ruleAddress(text);
  const given = new Set([...Object.keys(set), ...args.map(({ websocket_field }) => websocket_field)]);
  const named = new Set(args.flatMap((argument) => ('osc_part' in argument ? [argument.osc_part] : [])));
  const implied = (address?.parts ?? []).filter((part) => !given.has(part) && !named.has(part));
  const matches = address ? (received: OscMessage) => address.matches(received.address) : () => false;
  return {
    text,
    ...(senders === undefined ? { matches } : senderFilter(senders, matches)),
    sources: [
      ...implied.map((part) => partSource({ osc_part: part, websocket_field: part }, ['osc_address'], address)),
      ...args.map((argument, at) => argumentSource(argument, ['args', at], address)),
    ],
  };
}

function argumentSource(
  argument: OscIncomingArgument,
  path: readonly PropertyKey[],
  address: RuleAddress | undefined,
): Source<OscMessage | ReceivedOscMessage> {
  if ('osc_part' in argument) return partSource(argument, path, address);
  return 'osc_sender' in argument ? senderSource(argument, path) : indexSource(argument, path);
}

function senderSource(
  argument: OscIncomingArgument & { readonly osc_sender: 'host' | 'port' },
  path: readonly PropertyKey[],
): Source<OscMessage | ReceivedOscMessage> {
  const isHost = argument.osc_sender === 'host';
  return {
    argument,
    path,
    samples: isHost ? ['10.0.0.5', 'fe80::1'] : [9000],
    read(received) {
      if (!('from' in received)) return undefined;
      const { host, port } = received.from;
      // A typed sender whose port is unknown has the port 0.
      return isHost ? plainHost(host) : port || undefined;
    },
    name: ({ address }) => `the ${isHost ? 'address' : 'port'} of the sender of ${shown(address)}`,
  };
}

function indexSource(
  argument: OscIncomingArgument & { readonly osc_index: number },
  path: readonly PropertyKey[],
): Source<OscMessage> {
  const { osc_index: index } = argument;
  return {
    argument,
    path,
    samples,
    read: ({ args }) => args[index]?.value,
    name: ({ address }) => `the argument ${String(index)} of ${shown(address)}`,
  };
}

function partSource(
  argument: OscIncomingArgument & { readonly osc_part: string },
  path: readonly PropertyKey[],
  address: RuleAddress | undefined,
): Source<OscMessage> {
  const { osc_part: name, type, map, scale, clamp } = argument;
  const isFree = type === undefined && !map && !scale && !clamp;
  return {
    argument,
    path,
    samples: isFree ? [1, 'a'] : ['1', 'a'],
    read(received) {
      const text = address?.part(received.address, name);
      // An address is text, so digits in it become a number.
      return isFree && text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : text;
    },
    name: (received) => `the part {${name}} of ${shown(received.address)}`,
  };
}

function shown(address: string): string {
  return /^[^\s"\p{C}]+$/u.test(address) ? address : describeValue(address);
}
