import type { MessageFields, Target } from '@hardware-ws/rules';
import { argumentValue, type ValueConversion } from '@hardware-ws/rules/endpoint';
import { addressTemplate } from './address-template.ts';
import { isMulticast } from '../message/is-multicast.ts';
import type { OscArgument } from '../message/osc-argument.ts';
import type { OscDatagram } from '../message/osc-datagram.ts';
import type { OscDestination } from './osc-rules.ts';
import { toOscArgument } from './to-osc-argument.ts';

const conversion: ValueConversion<OscArgument> = {
  convert: toOscArgument,
  names: { int: 'an int32', float: 'a float32', bool: 'a bool', string: 'a string' },
  untyped: 'an OSC argument without a "type"',
};

/** A destination of an outgoing rule, ready to make datagrams. */
export function oscTarget(written: OscDestination, position: number): Target<OscDatagram> {
  const { host, port, address, args, bundle, booleans_as_ints, transport, framing = 'slip' } = written;
  const destination = { host, port };
  const template = addressTemplate(address);
  const path = ['osc_destinations', position];
  const how = {
    ...(bundle && { bundle }),
    ...(transport === 'tcp' && { tcp: framing }),
    ...(isMulticast(host) ? multicastOf(written) : {}),
  };
  return {
    name: address,
    args: [
      ...template.fields.map((field) => ({
        argument: { field },
        path: [...path, 'address'],
        fieldPath: [...path, 'address'],
        whyNot: (value: unknown) => template.whyNot(field, value),
      })),
      ...args.map((argument, at) => ({
        argument,
        path: [...path, 'args', at],
        fieldPath: [...path, 'args', at, 'field'],
        whyNot(value: unknown) {
          const made = argumentValue(argument, new Map([[argument.field, value]]), conversion);
          return typeof made === 'string' ? made : undefined;
        },
      })),
    ],
    make(fields: MessageFields) {
      const filled = template.fill(fields);
      if (typeof filled === 'string') return `${address} is not sent: ${filled}.`;
      const made: OscArgument[] = [];
      for (const argument of args) {
        const value = argumentValue(argument, fields, conversion);
        if (typeof value === 'string') return `${address} is not sent: ${value}.`;
        made.push(booleans_as_ints ? withoutBooleans(value) : value);
      }
      return { destination, message: { address: filled.address, args: made }, ...how };
    },
  };
}

function withoutBooleans(argument: OscArgument): OscArgument {
  return argument.type === 'T' || argument.type === 'F'
    ? { type: 'i', value: argument.type === 'T' ? 1 : 0 }
    : argument;
}

function multicastOf({ multicast_ttl: ttl, interface: by, loopback }: OscDestination): Pick<OscDatagram, 'multicast'> {
  return ttl === undefined && by === undefined && loopback === undefined
    ? {}
    : { multicast: { ttl, interface: by, loopback } };
}
