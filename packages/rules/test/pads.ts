import * as z from 'zod/mini';
import type { Endpoint, IncomingArgument, IncomingRule, OutgoingArgument, OutgoingRule } from '../src/index.ts';
import { argumentValue } from '../src/endpoint/argument-value.ts';
import { nameSchema } from '../src/file/key-schemas.ts';

/** What goes to a pad. */
export interface PadCommand {
  readonly pad: string;
  readonly light: string;
}

/** A pad that was hit. */
export interface PadHit {
  readonly pad: string;
  readonly values: readonly unknown[];
  readonly by?: string;
  readonly own?: true;
}

interface PadOutgoing extends OutgoingRule {
  readonly pad_lights: readonly (OutgoingArgument & { readonly pad: string })[];
}
interface PadIncoming extends IncomingRule {
  readonly pad: string;
  readonly args: readonly (IncomingArgument & { readonly pad_value: number })[];
}

/** The smallest endpoint, for specs: pads with a light, which say how hard they are hit. */
export const pads: Endpoint<PadCommand, PadHit> = {
  name: 'pads',
  title: 'pads',
  file: {
    top: { pads: z.nullish(z.strictObject({})) },
    destinations: { pad_lights: z.nullish(z.array(z.strictObject({ pad: z.string(), field: z.string() }))) },
    trigger: { pad: nameSchema('The pad.') },
    argument: { pad_value: z.int() },
    settings: () => ({}),
    outgoing: ({ pad_lights = [] }) => ({ pad_lights }),
  },
  targets: ({ pad_lights = [] }: Partial<PadOutgoing>) =>
    pad_lights.map((light) => ({
      name: light.pad,
      args: [],
      make(fields) {
        const value = argumentValue(light, fields, {
          convert: (each) => (typeof each === 'string' ? { text: each } : undefined),
          names: { int: 'a light', float: 'a light', bool: 'a light', string: 'a light' },
          untyped: 'a light',
        });
        return typeof value === 'string' ? `${light.pad} is not lit: ${value}.` : { pad: light.pad, light: value.text };
      },
    })),
  trigger: (rule: PadIncoming) =>
    'pad' in rule
      ? {
          text: rule.pad,
          matches: ({ pad }) => pad === rule.pad,
          sources: rule.args.map((argument, at) => ({
            argument,
            path: ['args', at],
            samples: [0, 1],
            read: ({ values }) => values[argument.pad_value],
            name: ({ pad }) => `the value ${String(argument.pad_value)} of ${pad}`,
          })),
        }
      : undefined,
  commands: { name: ({ pad }) => pad, text: ({ light }) => light, destination: ({ pad }) => pad },
  received: {
    name: ({ pad }) => pad,
    text: ({ pad, values }) => [pad, ...values.map((value) => JSON.stringify(value))].join(' '),
    parse(text, by) {
      const [pad = '', ...values] = text.split(' ');
      return pad.startsWith('pad')
        ? { pad, values: values.map((value): unknown => JSON.parse(value)), ...(by !== undefined && { by }) }
        : undefined;
    },
    sender: ({ by }) => by,
    origin: ({ by }) => by,
    isOwn: ({ own }) => own === true,
  },
};
