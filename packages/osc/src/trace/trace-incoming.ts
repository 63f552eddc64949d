import { describeValue } from '../values/describe-value.ts';
import type { IncomingMapping } from '../rules/incoming-mapping.ts';
import type { IncomingRule } from '../rules/incoming-rule.ts';
import type { IncomingTrace } from './incoming-trace.ts';
import { mapValue } from '../values/map-value.ts';
import type { OscArgument } from '../message/osc-argument.ts';
import type { OscMessage } from '../message/osc-message.ts';
import { oscPattern } from '../message/osc-pattern.ts';
import type { OscRules } from '../rules/osc-rules.ts';
import { toField } from '../values/to-field.ts';

function matches(rule: IncomingRule, address: string): boolean {
  return rule.osc_address === address || oscPattern(rule.osc_address)?.(address) === true;
}

/** The field's value, or what is wrong with the argument. */
function fieldOf(argument: OscArgument | undefined, rule: IncomingRule['args'][number]) {
  if (!argument) return { reason: 'missing' };
  const changes = rule.map !== undefined || rule.scale !== undefined || rule.clamp !== undefined;
  if (!changes) return converted(argument, rule);
  const plain = toField(argument, undefined);
  if (plain === undefined || plain === null)
    return { reason: `${describeValue(argument.value)}, which is no one value` };
  const mapped = mapValue(plain, rule);
  return 'reason' in mapped ? mapped : converted(mapped, rule);
}

function converted({ value }: { readonly value: OscArgument['value'] }, { type }: IncomingRule['args'][number]) {
  const field = toField({ value }, type);
  const target = type === undefined ? 'JSON' : type === 'int' ? 'an int' : `a ${type}`;
  return field === undefined ? { reason: `${describeValue(value)}, which cannot become ${target}` } : { field };
}

function apply(rule: IncomingRule, index: number, { address, args }: OscMessage): NonNullable<IncomingMapping> {
  const fields: [string, unknown][] = [];
  for (const wanted of rule.args) {
    const made = fieldOf(args[wanted.osc_index], wanted);
    if ('reason' in made) {
      const from = /^[^\s"\p{C}]+$/u.test(address) ? address : describeValue(address);
      const name = `${String(wanted.osc_index)} of ${from}, for "${wanted.websocket_field}",`;
      const reason = `${rule.websocket_type} is not sent: the argument ${name} is ${made.reason}.`;
      return { kind: 'skip', direction: 'incoming', rule: index, reason };
    }
    fields.push([wanted.websocket_field, made.field]);
  }
  // fromEntries defines properties, so that no field name, `__proto__` included, reaches a prototype.
  return { kind: 'message', message: { type: rule.websocket_type, ...Object.fromEntries(fields) } };
}

/**
 * What each incoming rule makes of one OSC message: only the first that matches its address is applied.
 *
 * @example
 * const traces = traceIncoming(rules, { address: '/buzzer/press', args: [{ type: 'i', value: 2 }] });
 */
export function traceIncoming(
  { incoming }: Pick<OscRules, 'incoming'>,
  received: OscMessage,
): readonly IncomingTrace[] {
  const applied = incoming.findIndex((rule) => matches(rule, received.address));
  return incoming.map((rule, index): IncomingTrace => {
    if (index === applied) return { rule: index, made: apply(rule, index, received) };
    const earlier = applied >= 0 && index > applied && matches(rule, received.address);
    const missed = earlier
      ? `incoming[${String(applied)}] comes first, and only one is applied`
      : `it is for ${describeValue(rule.osc_address)}`;
    return { rule: index, missed };
  });
}
