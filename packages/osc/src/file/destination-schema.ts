import * as z from 'zod/mini';
import { described, flagSchema, nameSchema, valueMappingSchema, valueType } from '@hardware-ws/rules/endpoint';
import { hostSchema } from './host-schema.ts';
import { addressSchema } from './address-schema.ts';
import { portSchema } from './port-schema.ts';

const ttl = 'expected a whole number, 0 to 255';
/** A destination of an outgoing rule, as a file writes it. */
export const destinationSchema = z.strictObject({
  host: z.optional(hostSchema('The name or address of the machine that the OSC goes to.')),
  port: z.optional(portSchema('Its port, 1 to 65535.')),
  address: z.optional(
    addressSchema(
      'The OSC address, as /cue/1/start, or a pattern of OSC 1.0 (* ? [] {a,b}) for the receiver to match; {name} is filled from the field of that name.',
    ),
  ),
  args: z.nullish(
    described(
      'The arguments of the OSC message, in order.',
      z.array(
        z.strictObject({
          field: nameSchema('The field of the message whose value it is.'),
          type: z.optional(
            described('The type of the argument: int, float, bool or string. Default: by the value.', valueType),
          ),
          default: z.optional(
            described('What is sent when the field is absent or null. Left out: nothing is sent.', z.unknown()),
          ),
          ...valueMappingSchema,
        }),
      ),
    ),
  ),
  transport: z.optional(
    described(
      'Whether the OSC goes over UDP or over a TCP connection that stays open. Default: udp.',
      z.enum(['udp', 'tcp'], 'expected udp or tcp'),
    ),
  ),
  framing: z.optional(
    described(
      'How messages are told apart on a TCP connection: slip (OSC 1.1, for example QLab) or size (OSC 1.0, for example EOS). Default: slip.',
      z.enum(['slip', 'size'], 'expected slip or size'),
    ),
  ),
  multicast_ttl: z.optional(
    described(
      'How many routers what goes to a multicast group may pass, plus one, from 0 to 255. Left out: 1, this network.',
      z.int(ttl).check(z.nonnegative(ttl), z.maximum(255, ttl)),
    ),
  ),
  interface: z.optional(
    nameSchema(
      'The interface that what goes to a multicast group leaves by, as eth0 or by its address. Left out: the system chooses.',
    ),
  ),
  loopback: flagSchema('Whether programs of this machine hear what goes to a multicast group. Left out: true.'),
  bundle: flagSchema('Sends what one message makes for this destination together, as one OSC bundle.'),
  booleans_as_ints: flagSchema(
    'Sends true and false as the integers 1 and 0, for gear that does not know the types T and F.',
  ),
});
