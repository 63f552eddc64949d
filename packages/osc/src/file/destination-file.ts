import * as z from 'zod/mini';
import { argumentType } from '../values/argument-type.ts';
import { flagFile } from './flag-file.ts';
import { hostFile } from './host-file.ts';
import { nameFile } from './name-file.ts';
import { oscPatternFile } from './osc-pattern-file.ts';
import { portFile } from './port-file.ts';
import { told } from './told.ts';
import { valueMappingFile } from './value-mapping-file.ts';

const ttl = 'expected a whole number, 0 to 255';
/** A destination of an outgoing rule, as it is written. */
export const destinationFile = z.strictObject({
  host: z.optional(hostFile('The name or address of the machine that the OSC goes to.')),
  port: z.optional(portFile('Its UDP port, 1 to 65535.')),
  address: z.optional(
    oscPatternFile('The OSC address, as /cue/1/start, or a pattern of OSC 1.0 (* ? [] {}) for the receiver to match.'),
  ),
  args: z.nullish(
    told(
      'The arguments of the OSC message, in order.',
      z.array(
        z.strictObject({
          field: nameFile('The field of the message whose value it is.'),
          type: z.optional(told('What it becomes: int, float, bool or string. Left out: as it is.', argumentType)),
          default: z.optional(
            told('What is sent when the field is absent or null. Left out: nothing is sent.', z.unknown()),
          ),
          ...valueMappingFile,
        }),
      ),
    ),
  ),
  multicast_ttl: z.optional(
    told(
      'How many routers what goes to a multicast group may pass, plus one, from 0 to 255. Left out: 1, this network.',
      z.int(ttl).check(z.nonnegative(ttl), z.maximum(255, ttl)),
    ),
  ),
  interface: z.optional(
    nameFile(
      'The interface that what goes to a multicast group leaves by, as eth0 or by its address. Left out: the system chooses.',
    ),
  ),
  loopback: flagFile('Whether programs of this machine hear what goes to a multicast group. Left out: true.'),
  bundle: flagFile('Sends what one message makes for this destination together, as one OSC bundle.'),
  booleans_as_ints: flagFile(
    'Sends true and false as the integers 1 and 0, for gear that does not know the types T and F.',
  ),
});
