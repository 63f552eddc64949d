import type { CompiledOutgoing, CompiledRules } from '../endpoint/compile-rules.ts';
import type { Endpoint, MessageFields } from '../endpoint/endpoint.ts';
import type { MappingSkip } from '../rule/mapping-skip.ts';
import { describeValue } from '../values/describe-value.ts';
import { equalsJson } from '../values/equals-json.ts';

/** Options of `traceOutgoing`. */
export interface TraceOutgoingOptions {
  /**
   * Whether the bridge itself sent the message, and the backend relayed it back.
   *
   * @default false
   */
  readonly own?: boolean;
}

/**
 * A command that a rule made, and the endpoint that sends it.
 *
 * @example
 * const line = ({ endpoint, command }: MadeCommand) => endpoint.commands.text(command);
 */
export interface MadeCommand<Command extends object = object> {
  readonly kind: 'command';
  readonly endpoint: Endpoint<Command>;
  readonly command: Command;
}

/**
 * The result of one outgoing rule for each of its destinations, in order, or why the rule does not apply.
 *
 * @example
 * const applies = (trace: OutgoingTrace) => 'made' in trace;
 */
export type OutgoingTrace<Command extends object = object> =
  | { readonly rule: number; readonly missed: string }
  | { readonly rule: number; readonly made: readonly (MadeCommand<Command> | MappingSkip)[] };

/**
 * Returns what each outgoing rule makes of a message, or why the rule does not apply.
 *
 * @example
 * const [first] = traceOutgoing(compileRules([endpoint], rules), { type: 'toggle_buzzers', enabled: true });
 */
export function traceOutgoing<Command extends object>(
  rules: Pick<CompiledRules<Command>, 'outgoing'>,
  message: { readonly type: string } | { readonly type: string; readonly [field: string]: unknown },
  { own = false }: TraceOutgoingOptions = {},
): readonly OutgoingTrace<Command>[] {
  const fields = fieldsOf(message);
  return rules.outgoing.map((compiled): OutgoingTrace<Command> => {
    const { index, rule } = compiled;
    if (message.type !== rule.websocket_type) {
      return { rule: index, missed: `it is for ${describeValue(rule.websocket_type)}` };
    }
    const missed = whyMissed(compiled, fields, own);
    return missed === undefined ? { rule: index, made: makeCommands(compiled, fields) } : { rule: index, missed };
  });
}

/** The fields of a message. */
export function fieldsOf(message: object): MessageFields {
  const fields = new Map<string, unknown>();
  for (const field of Object.keys(message)) fields.set(field, message[field as never]);
  return fields;
}

/** Why a rule for a message's type does not apply to the message, or `undefined` if it does. */
export function whyMissed(
  { rule, conditions }: CompiledOutgoing<object>,
  fields: MessageFields,
  own: boolean,
): string | undefined {
  for (const [field, expected] of conditions) {
    if (equalsJson(expected, fields.get(field))) continue;
    const found = fields.has(field) ? describeValue(fields.get(field)) : 'missing';
    return `its condition on "${field}" is not met: the field is ${found}`;
  }
  return own && rule.own_echo === false ? 'the bridge itself sent the message, and own_echo is false' : undefined;
}

/** Returns the result of a rule for each of its destinations. */
export function makeCommands<Command extends object>(
  { index, targets }: CompiledOutgoing<Command>,
  fields: MessageFields,
): readonly (MadeCommand<Command> | MappingSkip)[] {
  return targets.map(({ endpoint, target }) => {
    const command = target.make(fields);
    return typeof command === 'string'
      ? { kind: 'skip', direction: 'outgoing', rule: index, reason: command }
      : { kind: 'command', endpoint, command };
  });
}
