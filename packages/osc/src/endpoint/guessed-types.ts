import type * as z from 'zod/mini';
import type { FileProblem } from '@hardware-ws/rules';
import { type Contract, contractFields } from '@hardware-ws/rules/check';
import type { LegibleOsc } from './legible-osc.ts';

type Argument = NonNullable<NonNullable<LegibleOsc['default_destination']>['args']>[number];
type Literal = Argument['default'];
type Fields = ReturnType<typeof contractFields>;

const cut =
  'converts every number to an integer, because both bounds are whole: add "type: int", or "type: float" to keep fractions';
const mixed =
  'sends some numbers as integers and others as floats, depending on their values: add a "type" (1 is an integer, 1.0 a float)';

/** Warns about arguments without a `type` that make both integers and floats: gear that expects one ignores the other. */
export function guessedTypes(
  { default_destination: base, outgoing }: LegibleOsc,
  { inbound }: Contract,
): readonly FileProblem[] {
  return [
    ...guessed(['default_destination'], base?.args, new Map()),
    ...outgoing.flatMap(({ websocket_type = '', osc_destinations = [] }, rule) =>
      osc_destinations.flatMap(({ args }, index) =>
        guessed(['outgoing', rule, 'osc_destinations', index], args, contractFields(inbound, websocket_type)),
      ),
    ),
  ];
}

function guessed(path: readonly PropertyKey[], args: readonly Argument[] | undefined, known: Fields) {
  return (args ?? []).flatMap((argument, index): readonly FileProblem[] => {
    if (argument.type !== undefined) return [];
    const place = [...path, 'args', index];
    const field = fieldKinds(known.get(argument.field ?? ''));
    const kinds = new Set([...kindsOf(argument, field), ...kindOf(argument.default)]);
    if (kinds.size > 1) return [{ severity: 'warning', path: place, message: mixed }];
    const { clamp, map, scale } = argument;
    // A field that is an integer anyway loses nothing.
    const cuts = clamp && !map && !scale && kinds.has('i') && field.join() !== 'i';
    return cuts ? [{ severity: 'warning', path: [...place, 'clamp'], message: cut }] : [];
  });
}

function kindOf(literal: Literal): readonly ('i' | 'f')[] {
  if (literal === undefined) return [];
  return typeof literal === 'number' && (literal | 0) === literal ? ['i'] : ['f'];
}

/** The types of the numbers that an argument makes. */
function kindsOf({ map, scale, clamp }: Argument, field: readonly ('i' | 'f')[]): readonly ('i' | 'f')[] {
  if (scale !== undefined) return ['f'];
  const named = Object.values(map ?? {}).flatMap(kindOf);
  if (clamp) return named.includes('f') || clamp.flatMap(kindOf).includes('f') ? ['f'] : ['i'];
  return map ? named : field;
}

/** The types that the numbers of a field are sent as, according to the contract: both, unless the field has only whole numbers. */
function fieldKinds(schema: z.ZodMiniType | undefined): readonly ('i' | 'f')[] {
  const takes = (value: unknown) => schema?.safeParse(value).success === true;
  if (!takes(1) || takes('')) return [];
  return takes(0.5) ? ['i', 'f'] : ['i'];
}
