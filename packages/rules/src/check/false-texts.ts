import type { CompiledIncoming, CompiledOutgoing } from '../endpoint/compile-rules.ts';
import type { MessageFields } from '../endpoint/endpoint.ts';
import type { ValueMapping } from '../values/map-value.ts';
import type { ValueType } from '../values/value-type.ts';
import type { CheckedFile, FileProblem } from './file-problem.ts';

const falseWords = ['off', 'false', '0', 'no', ''];

/** What a text becomes as a `bool` where that is probably not what was meant: every text but the empty one is true. */
function textAsBool(value: unknown): string | undefined {
  if (typeof value !== 'string' || !falseWords.includes(value.trim().toLowerCase())) return undefined;
  return `the text ${JSON.stringify(value)} is ${String(value !== '')} as a bool, because only "" is false`;
}

function becomesBool({ type, map }: Argument): boolean {
  return type === 'bool' && map === undefined;
}

/**
 * Whether a rule turns values into a `bool` as they are, so that some values cause warnings.
 *
 * @example
 * const [outgoing] = compileRules([], { outgoing: [{ websocket_type: 'a', conditions: {} }], incoming: [] }).outgoing;
 * const needsCheck = outgoing !== undefined && hasTextWarnings(outgoing); // false
 */
export function hasTextWarnings<Received extends object>(
  rule: CompiledOutgoing<object> | CompiledIncoming<Received>,
): boolean {
  const args = 'targets' in rule ? rule.targets.flatMap(({ target }) => target.args) : (rule.trigger?.sources ?? []);
  return args.some(({ argument }) => becomesBool(argument));
}

/**
 * Warnings for texts such as "off" in a message that an outgoing rule turns into a `bool`, one sentence each.
 *
 * @example
 * const [outgoing] = compileRules([], { outgoing: [{ websocket_type: 'a', conditions: {} }], incoming: [] }).outgoing;
 * const warnings = outgoing ? outgoingTextWarnings(outgoing, new Map([['enabled', 'off']])) : [];
 */
export function outgoingTextWarnings({ targets }: CompiledOutgoing<object>, fields: MessageFields): readonly string[] {
  return targets.flatMap(({ target }) =>
    target.args.flatMap(({ argument }) => {
      if (!becomesBool(argument)) return [];
      const { field, default: base } = argument;
      const doubt = textAsBool(fields.get(field) ?? base);
      return doubt === undefined ? [] : [`the field "${field}" for ${target.name}: ${doubt}`];
    }),
  );
}

/**
 * Warnings for texts such as "off" in a received value that an incoming rule turns into a `bool`, one sentence each.
 *
 * @example
 * const [incoming] = compileRules([], { outgoing: [], incoming: [{ websocket_type: 'a', args: [] }] }).incoming;
 * const warnings = incoming ? incomingTextWarnings(incoming, {}) : [];
 */
export function incomingTextWarnings<Received extends object>(
  { trigger }: CompiledIncoming<Received>,
  received: Received,
): readonly string[] {
  return (trigger?.sources ?? []).flatMap((source) => {
    if (!becomesBool(source.argument)) return [];
    const doubt = textAsBool(source.read(received));
    return doubt === undefined ? [] : [`${source.name(received)}: ${doubt}`];
  });
}

interface Argument extends Pick<ValueMapping, 'map'> {
  readonly type?: ValueType | undefined;
  readonly default?: unknown;
}

/** Texts such as "off" that a rule itself turns into a `bool`, and that are true. */
export function falseTexts({ outgoing, incoming }: CheckedFile): readonly FileProblem[] {
  return [
    ...outgoing.flatMap(({ index, rule: { conditions }, targets }) =>
      targets.flatMap(({ target }) =>
        target.args.flatMap(({ argument, path: within }) => {
          const path = ['outgoing', index, ...within];
          const { field } = argument;
          const isPlain = becomesBool(argument) && Object.hasOwn(conditions, field);
          const advice = 'add a "map" that defines which texts are true';
          return [
            ...(isPlain ? problem(conditions[field], [...path, 'type'], advice) : []),
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

function literals({ type, map = {}, default: base }: Argument, path: readonly PropertyKey[]): readonly FileProblem[] {
  return type === 'bool'
    ? [
        ...problem(base, [...path, 'default']),
        ...Object.entries(map).flatMap(([key, value]) => problem(value, [...path, 'map', key])),
      ]
    : [];
}

function problem(value: unknown, path: readonly PropertyKey[], advice = 'write true or false'): readonly FileProblem[] {
  const text = textAsBool(value);
  return text === undefined ? [] : [{ severity: 'warning', path, message: `${text}: ${advice}` }];
}
