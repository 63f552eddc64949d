import * as z from 'zod/mini';
import { argumentType } from './argument-type.ts';
import { oscAddress } from './osc-address.ts';
import { oscPattern } from './osc-pattern.ts';
import { valueMappingFile } from './value-mapping-file.ts';

const PORT = 'expected a port, 1 to 65535';
const port = z.int(PORT).check(z.minimum(1, PORT), z.maximum(65535, PORT));
const INDEX = 'expected 0 for the first argument, 1 for the second, …';
const flag = (description: string) =>
  z.optional(z.boolean('expected true or false').register(z.globalRegistry, { description }));
const RATE = 'expected a number above 0: how many a second';
const rateLimit = z.optional(
  z.number(RATE).check(z.positive(RATE)).register(z.globalRegistry, {
    description: 'At most so many a second; of those in between the latest is sent when its turn comes.',
  }),
);
const name = z.string('expected a text').check(z.minLength(1, 'expected a text that is not empty'));

// Not z.record, which drops a key `__proto__` and with it a condition.
const fields = z.custom<Readonly<Record<string, unknown>>>(
  (value: unknown) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'expected fields and their values',
);

const destination = z.strictObject({
  host: z.optional(name),
  port: z.optional(port),
  address: z.optional(
    oscAddress.check(z.refine((value) => !/[*?[\]{}]/.test(value), 'an outgoing address is literal: no * ? [ ] { }')),
  ),
  args: z.nullish(
    z.array(
      z.strictObject({
        field: name,
        type: z.optional(argumentType),
        default: z.optional(z.unknown()),
        ...valueMappingFile,
      }),
    ),
  ),
  bundle: flag('Sends what one message makes for this destination together, as one OSC bundle.'),
  booleans_as_ints: flag(
    'Sends true and false as the integers 1 and 0, for gear that does not know the types T and F.',
  ),
});

const outgoing = z.strictObject({
  websocket_type: name,
  conditions: z.nullish(fields),
  osc_destinations: z.nullish(z.array(destination)),
  rate_limit_hz: rateLimit,
  own_echo: flag(
    'false: what this bridge itself sent to the backend, and hears again from it, is not turned into OSC.',
  ),
});

const incoming = z.strictObject({
  osc_address: oscAddress.check(
    z.refine(
      (value) => oscPattern(value) !== undefined,
      'expected an address or an OSC pattern: a bracket is unpaired',
    ),
  ),
  websocket_type: name,
  args: z.nullish(
    z.array(
      z.strictObject({
        osc_index: z.int(INDEX).check(z.nonnegative(INDEX)),
        websocket_field: name,
        type: z.optional(argumentType),
        ...valueMappingFile,
      }),
    ),
  ),
  rate_limit_hz: rateLimit,
});

/** The configuration as it is written; a section with nothing in it, which YAML reads as null, counts as left out. */
export const oscBridgeFile = z.strictObject({
  websocket: z.nullish(
    z.strictObject({
      host: z.optional(name),
      game_id: z.optional(z.int('expected a whole number').check(z.nonnegative('expected 0 or more'))),
      client_type: z.optional(name),
      client_id: z.optional(name),
    }),
  ),
  osc: z.nullish(z.strictObject({ listen_host: z.optional(name), listen_port: z.optional(port) })),
  default_destination: z.nullish(destination),
  outgoing: z.nullish(z.array(outgoing)),
  incoming: z.nullish(z.array(incoming)),
});
