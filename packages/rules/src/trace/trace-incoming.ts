import type { CompiledIncoming, CompiledRules } from '../endpoint/compile-rules.ts';
import type { Endpoint, Source } from '../endpoint/endpoint.ts';
import type { IncomingArgument } from '../rule/incoming-rule.ts';
import type { MappingSkip } from '../rule/mapping-skip.ts';
import { toField } from '../values/conversions.ts';
import { describeValue } from '../values/describe-value.ts';
import { mapValue } from '../values/map-value.ts';

/**
 * The result of an incoming rule: a message for the backend, or a skip.
 *
 * @example
 * const typeOf = (made: MadeMessage) => (made.kind === 'message' ? made.message.type : undefined);
 */
export type MadeMessage =
  | { readonly kind: 'message'; readonly message: { readonly type: string; readonly [field: string]: unknown } }
  | MappingSkip;

/**
 * The result of one incoming rule for a received value, or why the rule does not apply.
 *
 * @example
 * const applies = (trace: IncomingTrace) => 'made' in trace;
 */
export type IncomingTrace =
  { readonly rule: number; readonly missed: string } | { readonly rule: number; readonly made: MadeMessage };

/**
 * Returns what each incoming rule makes of a value that an endpoint received. Only the first rule that matches is applied.
 *
 * @example
 * const received = endpoint.received.parse('note 60');
 * const traces = received && traceIncoming(compileRules([endpoint], rules), endpoint, received);
 */
export function traceIncoming<Received extends object>(
  { incoming }: Pick<CompiledRules<object, Received>, 'incoming'>,
  endpoint: Endpoint<object, Received>,
  received: Received,
): readonly IncomingTrace[] {
  const matches = (rule: CompiledIncoming<Received>) =>
    rule.endpoint?.name === endpoint.name && rule.trigger?.matches(received) === true;
  const applied = incoming.findIndex(matches);
  return incoming.map((rule, index): IncomingTrace => {
    if (index === applied) return { rule: index, made: makeMessage(rule, received) };
    const missed =
      applied >= 0 && index > applied && matches(rule)
        ? `incoming[${String(applied)}] matches first, and only one rule is applied`
        : whyMissed(rule, endpoint, received);
    return { rule: index, missed };
  });
}

function whyMissed<Received extends object>(
  { endpoint: own, trigger }: CompiledIncoming<Received>,
  endpoint: Endpoint<object, Received>,
  received: Received,
): string {
  if (!trigger) return 'it is for an unknown endpoint';
  const reason = own?.name === endpoint.name ? trigger.whyNot?.(received) : undefined;
  return reason ?? `it is for ${describeValue(trigger.text)}`;
}

/** Returns the result of a rule for a value that its trigger matched. */
export function makeMessage<Received extends object>(
  { index, rule, trigger }: CompiledIncoming<Received>,
  received: Received,
): MadeMessage {
  const message: { type: string; [field: string]: unknown } = { type: rule.websocket_type, ...rule.set };
  for (const source of trigger?.sources ?? ([] as readonly Source<Received>[])) {
    const { argument } = source;
    const made = incomingField(source.read(received), argument);
    if ('reason' in made) {
      const what = `${source.name(received)}, for "${argument.websocket_field}",`;
      const reason = `${rule.websocket_type} is not sent: ${what} is ${made.reason}.`;
      return { kind: 'skip', direction: 'incoming', rule: index, reason };
    }
    setField(message, argument.websocket_field, made.field);
  }
  return { kind: 'message', message };
}

/** Sets a field. No name of a field changes a prototype. */
function setField(message: Record<string, unknown>, field: string, value: unknown): void {
  if (field === '__proto__')
    Object.defineProperty(message, field, { value, configurable: true, enumerable: true, writable: true });
  else message[field] = value;
}

/** Returns the field that an entry of `args` makes of a value, or the reason why it cannot convert the value. */
export function incomingField(
  value: unknown,
  argument: IncomingArgument,
): { readonly field: unknown } | { readonly reason: string } {
  if (value === undefined) return { reason: 'missing' };
  const changes = argument.map !== undefined || argument.scale !== undefined || argument.clamp !== undefined;
  if (!changes) return converted(value, argument);
  const plain = toField(value, undefined);
  if (plain === undefined || plain === null) return { reason: `${describeValue(value)}, which is not a single value` };
  const mapped = mapValue(plain, argument);
  return 'reason' in mapped ? mapped : converted(mapped.value, argument);
}

function converted(value: unknown, { type }: IncomingArgument) {
  const field = toField(value, type);
  const target = type === undefined ? 'JSON' : type === 'int' ? 'an int' : `a ${type}`;
  return field === undefined ? { reason: `${describeValue(value)}, which cannot become ${target}` } : { field };
}
