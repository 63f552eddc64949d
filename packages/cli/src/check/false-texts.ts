import type { ArgumentType, ValueMapping } from '@hardware-ws/osc';
import { textAsBool } from '../bridge/text-as-bool.ts';
import type { PathProblem } from '../config/path-problem.ts';
import type { EachRules } from './each-rule.ts';

const map = 'give it a "map" that says what is true';

interface Argument extends Pick<ValueMapping, 'map'> {
  readonly type?: ArgumentType | undefined;
  readonly default?: unknown;
}

/** Texts as `off` that a rule itself makes a `bool`, and that are true. */
export function falseTexts({ outgoing, incoming }: EachRules): readonly PathProblem[] {
  return [
    ...outgoing.flatMap(({ index, rule: { conditions, osc_destinations } }) =>
      osc_destinations.flatMap(({ args }, to) =>
        args.flatMap((argument, at) => {
          const path = ['outgoing', index, 'osc_destinations', to, 'args', at];
          const isPlain =
            argument.type === 'bool' && argument.map === undefined && Object.hasOwn(conditions, argument.field);
          return [
            ...(isPlain ? doubt(conditions[argument.field], [...path, 'type'], map) : []),
            ...literals(argument, path),
          ];
        }),
      ),
    ),
    ...incoming.flatMap(({ index, rule: { args } }) =>
      args.flatMap((argument, at) => literals(argument, ['incoming', index, 'args', at])),
    ),
  ];
}

function literals({ type, map = {}, default: base }: Argument, path: readonly PropertyKey[]): readonly PathProblem[] {
  return type === 'bool'
    ? [
        ...doubt(base, [...path, 'default']),
        ...Object.entries(map).flatMap(([key, value]) => doubt(value, [...path, 'map', key])),
      ]
    : [];
}

function doubt(value: unknown, path: readonly PropertyKey[], advice = 'write true or false'): readonly PathProblem[] {
  const text = textAsBool(value);
  return text === undefined ? [] : [{ severity: 'warning', path, message: `${text}: ${advice}` }];
}
