import { described, type FloatValue } from '@hardware-ws/rules/endpoint';
import * as z from 'zod/mini';
import { isFloat32 } from '../codec/is-float32.ts';
import { isOscText } from '../codec/is-osc-text.ts';
import type { OscEndpoint } from '../message/osc-endpoint.ts';
import { addressSchema } from './address-schema.ts';
import { missingIn, transportFaults, type Place, type WrittenDestination } from './complete-destination.ts';
import { hostSchema } from './host-schema.ts';
import { portSchema } from './port-schema.ts';
import { framingSchema, transportSchema } from './transport-schema.ts';

const seconds = 'expected a number of seconds, 1 to 3600';
const literal = 'expected a number, a text, true or false';

/** A message of `keep_alive`, as a file writes it. */
export const keepAliveSchema = z.strictObject({
  address: addressSchema('The OSC address, for example /xremote.'),
  args: z.nullish(
    described(
      'The values of the arguments: numbers, texts, true or false. 1 is an integer and 1.0 is a float. Default: none.',
      z.array(
        z.union(
          [
            z.number().check(z.refine(isFloat32)),
            z.string().check(z.refine(isOscText)),
            z.boolean(),
            z.strictObject({
              type: described('A float. YAML writes the same as 1.0.', z.literal('float')),
              value: described('The number.', z.number().check(z.refine(isFloat32))),
            }),
          ],
          literal,
        ),
      ),
    ),
  ),
  every_s: described(
    'The seconds between two messages, 1 to 3600. The first message is sent at once.',
    z.number(seconds).check(z.minimum(1, seconds), z.maximum(3600, seconds)),
  ),
  host: z.optional(hostSchema('The name or address of the gear. Default: the one of default_destination.')),
  port: z.optional(portSchema('The port, 1 to 65535. Default: the one of default_destination.')),
  transport: z.optional(
    transportSchema(
      'Whether the message goes over UDP or over a TCP connection that stays open. Default: the one of default_destination.',
    ),
  ),
  framing: z.optional(
    framingSchema(
      'How messages are separated on the TCP connection: slip or size. Default: the one of default_destination.',
    ),
  ),
});

/** A literal argument. */
export type OscLiteral = number | string | boolean | FloatValue;

/** A message that gear needs at an interval. */
export interface OscKeepAlive extends OscEndpoint {
  readonly address: string;
  /** The values of the arguments. */
  readonly args: readonly OscLiteral[];
  /** The time between two messages, in seconds, 1 to 3600. */
  readonly every_s: number;
  /** @default 'udp' */
  readonly transport?: 'udp' | 'tcp' | undefined;
  /** How messages are separated on a TCP connection. @default 'slip' */
  readonly framing?: 'slip' | 'size' | undefined;
}

/** Completes a message of `keep_alive` from the default destination. Refuses it if a key is missing. */
export function completeKeepAlive(
  { args, ...own }: z.output<typeof keepAliveSchema>,
  base: WrittenDestination,
  { path, refuse }: Place,
): readonly OscKeepAlive[] {
  const { host = base.host, port = base.port, transport = base.transport } = own;
  const framing = own.framing ?? (transport === 'tcp' ? base.framing : undefined);
  const missing = missingIn({ host, port, address: own.address });
  if (missing) refuse(path, `no ${missing}: give it here or in default_destination`);
  for (const [key, message] of transportFaults({ host, transport, framing }, own)) refuse([...path, key], message);
  if (host === undefined || port === undefined) return [];
  const how = { ...(transport !== undefined && { transport }), ...(framing !== undefined && { framing }) };
  return [{ ...own, host, port, args: args ?? [], ...how }];
}
