import type { EndpointFile, Refuse, Written } from '@hardware-ws/rules';
import { described, nameSchema } from '@hardware-ws/rules/endpoint';
import * as z from 'zod/mini';
import { ruleAddress } from '../rules/rule-address.ts';
import { addressSchema } from './address-schema.ts';
import { completeDestination, type WrittenDestination } from './complete-destination.ts';
import { destinationSchema } from './destination-schema.ts';
import { sendersSchema } from './sender-schema.ts';
import { completeSettings, settingsSchema } from './osc-settings-schema.ts';

const index = 'expected 0 for the first argument, 1 for the second, …';

interface OscFile {
  readonly osc?: z.output<typeof settingsSchema> | null;
  readonly default_destination?: WrittenDestination | null;
}
interface WrittenIncoming extends Written {
  readonly osc_address: string;
  readonly args?:
    readonly { readonly osc_index?: number; readonly osc_part?: string; readonly osc_sender?: string }[] | null;
}

/** The keys of a bridge's file that belong to OSC. */
export const oscFile: EndpointFile = {
  top: {
    osc: z.nullish(settingsSchema),
    default_destination: described('Defaults for the keys of every destination.', z.nullish(destinationSchema)),
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
  rule: { osc_from: sendersSchema },
  argument: {
    osc_part: nameSchema('The part of the address: channel for /ch/{channel}/fader. Instead of osc_index.'),
    osc_sender: described(
      'What the field takes from the sender: host, its IP address, or port. Instead of osc_index.',
      z.enum(['host', 'port'], 'expected host or port'),
    ),
    osc_index: described('The argument of the OSC message: 0 is the first.', z.int(index).check(z.nonnegative(index))),
  },
  floats: [
    ['osc', 'keep_alive', '*', 'args', '*'],
    ...[['default'], ['map', '*'], ['clamp', '*']].flatMap((place) => [
      ['default_destination', 'args', '*', ...place],
      ['outgoing', '*', 'osc_destinations', '*', 'args', '*', ...place],
    ]),
  ],
  settings: ({ osc, default_destination: base }: OscFile & Written, refuse: Refuse) =>
    completeSettings(osc ?? {}, base ?? {}, refuse),
  outgoing(
    { osc_destinations: written }: Written & { osc_destinations?: readonly WrittenDestination[] | null },
    { file, isLeftOut, refuse },
  ) {
    const base = (file as OscFile).default_destination ?? {};
    const destinations = (written ?? (isLeftOut ? [{}] : [])).flatMap((own, position) =>
      completeDestination(own, base, { path: ['osc_destinations', ...(written ? [position] : [])], refuse }),
    );
    return { osc_destinations: destinations };
  },
  incoming({ osc_address: address, args }: WrittenIncoming, refuse) {
    const parts = ruleAddress(address)?.parts ?? [];
    const twice = parts.find((part, at) => parts.indexOf(part) < at);
    if (twice !== undefined) refuse(['osc_address'], `there are two parts {${twice}}: give each part its own name`);
    args?.forEach((argument, position) => {
      const { osc_index: place, osc_part: part, osc_sender: sender } = argument;
      const given = [place, part, sender].filter((value) => value !== undefined);
      const refuseHere = (key: string, message: string) => refuse(['args', position, key], message);
      if (given.length === 0) refuseHere('osc_index', index);
      else if (given.length > 1)
        refuseHere(
          part === undefined ? 'osc_sender' : 'osc_part',
          'expected only one of osc_index, osc_part and osc_sender: remove the others',
        );
      else if (part !== undefined && !parts.includes(part)) refuseHere('osc_part', `${address} has no part {${part}}`);
    });
  },
};
