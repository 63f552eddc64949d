import * as z from 'zod/mini';
import { described, flagSchema, nameSchema, valueMappingSchema, valueType } from '@hardware-ws/rules/endpoint';
import { hostSchema } from './host-schema.ts';
import { addressSchema } from './address-schema.ts';
import { portSchema } from './port-schema.ts';
import { framingSchema, transportSchema } from './transport-schema.ts';

const ttl = 'expected a whole number, 0 to 255';
/** A destination of an outgoing rule, as a file writes it. */
export const destinationSchema = z.strictObject({
  host: z.optional(hostSchema('The name or address of the machine that the OSC goes to.')),
  port: z.optional(portSchema('The port, 1 to 65535.')),
  address: z.optional(
    addressSchema(
      'The OSC address, for example /cue/1/start, or a pattern of OSC 1.0 (* ? [] {a,b}) for the receiver to match. {name} is replaced with the field of that name.',
    ),
  ),
  args: z.nullish(
    described(
      'The arguments of the OSC message, in order.',
      z.array(
        z.strictObject({
          field: nameSchema('The field of the message that gives the value.'),
          type: z.optional(
            described(
              'The type of the argument: int, float, bool or string. Default: the type of the value.',
              valueType,
            ),
          ),
          default: z.optional(
            described('The value to send when the field is absent or null. Without it, nothing is sent.', z.unknown()),
          ),
          ...valueMappingSchema,
        }),
      ),
    ),
  ),
  transport: z.optional(
    transportSchema('Whether the OSC goes over UDP or over a TCP connection that stays open. Default: udp.'),
  ),
  framing: z.optional(
    framingSchema(
      'How messages are separated on a TCP connection: slip (OSC 1.1, for example QLab) or size (OSC 1.0, for example EOS). Default: slip.',
    ),
  ),
  multicast_ttl: z.optional(
    described(
      'The number of networks that a message to a multicast group may cross, 0 to 255. Default: 1, this network.',
      z.int(ttl).check(z.nonnegative(ttl), z.maximum(255, ttl)),
    ),
  ),
  interface: z.optional(
    nameSchema(
      'The interface that a message to a multicast group leaves by: its name, for example eth0, or its address. Default: the system chooses.',
    ),
  ),
  loopback: flagSchema('Whether programs on this machine receive messages to a multicast group. Default: true.'),
  bundle: flagSchema('Sends all that one message makes for this destination as one OSC bundle.'),
  booleans_as_ints: flagSchema(
    'Sends true and false as the integers 1 and 0, for gear that does not know the types T and F.',
  ),
});
