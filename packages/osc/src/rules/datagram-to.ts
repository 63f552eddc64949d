import { describeValue } from '../values/describe-value.ts';
import { isMulticast } from '../message/is-multicast.ts';
import { literal, mapValue } from '../values/map-value.ts';
import type { OscArgument } from '../message/osc-argument.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OutgoingRule } from './outgoing-rule.ts';
import { toOscArgument } from '../values/to-osc-argument.ts';

type Destination = OutgoingRule['osc_destinations'][number];
type Fields = ReadonlyMap<string, unknown>;

const targets = { int: 'an int32', float: 'a float32', bool: 'a bool', string: 'a string' };

/** The argument, or why there is none. */
function argumentOf(rule: Destination['args'][number], fields: Fields): OscArgument | string {
  const present = fields.get(rule.field) ?? undefined;
  const mapped = present === undefined ? literal(rule.default ?? undefined) : mapValue(present, rule);
  if ('reason' in mapped) return `the field "${rule.field}" is ${mapped.reason}`;
  const { value } = mapped;
  if (value === undefined) return `the field "${rule.field}" is missing and has no default`;
  const type = rule.type ?? mapped.type;
  const target = type ? targets[type] : 'an OSC argument without a "type"';
  return (
    toOscArgument(value, type) ?? `the field "${rule.field}" is ${describeValue(value)}, which cannot become ${target}`
  );
}

function withoutBooleans(argument: OscArgument): OscArgument {
  return argument.type === 'T' || argument.type === 'F'
    ? { type: 'i', value: argument.type === 'T' ? 1 : 0 }
    : argument;
}

function multicastOf({ multicast_ttl: ttl, interface: by, loopback }: Destination): Pick<OscDatagram, 'multicast'> {
  return ttl === undefined && by === undefined && loopback === undefined
    ? {}
    : { multicast: { ttl, interface: by, loopback } };
}

/** The datagram that a message's fields make for a destination, or the sentence that says why there is none. */
export function datagramTo(destination: Destination, fields: Fields): OscDatagram | string {
  const { host, port, address, bundle, booleans_as_ints } = destination;
  const args: OscArgument[] = [];
  for (const rule of destination.args) {
    const argument = argumentOf(rule, fields);
    if (typeof argument === 'string') return `${address} is not sent: ${argument}.`;
    args.push(booleans_as_ints ? withoutBooleans(argument) : argument);
  }
  const datagram = { destination: { host, port }, message: { address, args }, ...(bundle && { bundle }) };
  return isMulticast(host) ? { ...datagram, ...multicastOf(destination) } : datagram;
}
