import type { PathProblem } from '../config/path-problem.ts';
import { fieldsOf } from './fields-of.ts';
import type { LegibleFile } from './legible-file.ts';

type Argument = NonNullable<NonNullable<LegibleFile['default_destination']>['args']>[number];
type Literal = Argument['default'];

const cut =
  'makes integers of all that comes, since both bounds are whole: give "type: int", or "type: float" to keep fractions';
const mixed =
  'sends some numbers as integers and others as floats, by their values: give it a "type" (1 is an integer, 1.0 a float)';

/** Arguments without a `type` whose numbers are not all of one: gear that wants the other ignores the message. */
export function guessedTypes({ default_destination: base, outgoing }: LegibleFile): readonly PathProblem[] {
  return [
    ...guessed(['default_destination'], base?.args, ''),
    ...outgoing.flatMap(({ websocket_type = '', osc_destinations = [] }, rule) =>
      osc_destinations.flatMap(({ args }, index) =>
        guessed(['outgoing', rule, 'osc_destinations', index], args, websocket_type),
      ),
    ),
  ];
}

function guessed(path: readonly PropertyKey[], args: readonly Argument[] | undefined, message: string) {
  return (args ?? []).flatMap((argument, index): readonly PathProblem[] => {
    if (argument.type !== undefined) return [];
    const place = [...path, 'args', index];
    const field = fieldKinds(argument.field, message);
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

/** The types of the numbers that an argument makes of what comes. */
function kindsOf({ map, scale, clamp }: Argument, field: readonly ('i' | 'f')[]): readonly ('i' | 'f')[] {
  if (scale !== undefined) return ['f'];
  const named = Object.values(map ?? {}).flatMap(kindOf);
  if (clamp) return named.includes('f') || clamp.flatMap(kindOf).includes('f') ? ['f'] : ['i'];
  return map ? named : field;
}

/** What a number of a field goes as, by the contract: one that need not be whole as either. */
function fieldKinds(field: string | undefined, message: string): readonly ('i' | 'f')[] {
  const schema = fieldsOf(message).get(field ?? '');
  const takes = (value: unknown) => schema?.safeParse(value).success === true;
  if (!takes(1) || takes('')) return [];
  return takes(0.5) ? ['i', 'f'] : ['i'];
}
