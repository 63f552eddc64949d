import { describeValue } from './describe-value.ts';
import type { IncomingMapping } from './incoming-mapping.ts';
import type { IncomingRule } from './incoming-rule.ts';
import type { OscMessage } from './osc-message.ts';
import { oscPattern } from './osc-pattern.ts';
import type { OscRules } from './osc-rules.ts';
import { toField } from './to-field.ts';

const matches = (rule: IncomingRule, address: string): boolean =>
  rule.osc_address === address || oscPattern(rule.osc_address)?.(address) === true;

/**
 * What the incoming rules make of one OSC message: the first rule that matches its address is applied.
 *
 * @example
 * const mapping = mapIncoming(rules, { address: '/buzzer/press', args: [{ type: 'i', value: 2 }] });
 */
export const mapIncoming = (rules: Pick<OscRules, 'incoming'>, { address, args }: OscMessage): IncomingMapping => {
  const index = rules.incoming.findIndex((candidate) => matches(candidate, address));
  const rule = rules.incoming[index];
  if (!rule) return undefined;
  const skip = (reason: string): IncomingMapping => ({
    kind: 'skip',
    direction: 'incoming',
    rule: index,
    reason: `${rule.websocket_type} is not sent: the argument ${reason}.`,
  });

  const fields: [string, unknown][] = [];
  for (const { osc_index, websocket_field, type } of rule.args) {
    const name = `${String(osc_index)} of ${address}, for "${websocket_field}",`;
    const argument = args[osc_index];
    if (!argument) return skip(`${name} is missing`);
    const value = toField(argument, type);
    if (value === undefined) {
      const target = type === undefined ? 'JSON' : type === 'int' ? 'an int' : `a ${type}`;
      return skip(`${name} is ${describeValue(argument.value)}, which cannot become ${target}`);
    }
    fields.push([websocket_field, value]);
  }
  // fromEntries defines properties, so that no field name, `__proto__` included, reaches a prototype.
  return { kind: 'message', message: { type: rule.websocket_type, ...Object.fromEntries(fields) } };
};
