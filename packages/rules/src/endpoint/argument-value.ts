import type { OutgoingArgument } from '../rule/outgoing-rule.ts';
import { describeValue } from '../values/describe-value.ts';
import { literal, mapValue } from '../values/map-value.ts';
import type { ValueType } from '../values/value-type.ts';
import type { MessageFields } from './endpoint.ts';

/** How an endpoint makes values of its own kind. */
export interface ValueConversion<Value> {
  /** The value, converted to `type` or as it is; `undefined` if it cannot be converted. */
  readonly convert: (value: unknown, type: ValueType | undefined) => Value | undefined;
  /** What each type is called in a sentence, for example `a note`. */
  readonly names: Readonly<Record<ValueType, string>>;
  /** What a value without a type is called, for example `a value without a "type"`. */
  readonly untyped: string;
}

/**
 * The value that an entry of an outgoing `args` makes of a message's fields: taken, mapped and converted. Otherwise the reason
 * why there is none, which names the field and its value.
 *
 * @example
 * const decimals: ValueConversion<{ readonly text: string }> = {
 *   convert: (value) => (typeof value === 'number' ? { text: String(value) } : undefined),
 *   names: { int: 'a number', float: 'a number', bool: 'a number', string: 'a number' },
 *   untyped: 'a number',
 * };
 * argumentValue({ field: 'level' }, new Map([['level', 0.5]]), decimals); // { text: '0.5' }
 */
export function argumentValue<Value extends object>(
  argument: OutgoingArgument,
  fields: MessageFields,
  { convert, names, untyped }: ValueConversion<Value>,
): Value | string {
  const present = fields.get(argument.field) ?? undefined;
  const mapped = present === undefined ? literal(argument.default ?? undefined) : mapValue(present, argument);
  if ('reason' in mapped) return `the field "${argument.field}" is ${mapped.reason}`;
  const { value } = mapped;
  if (value === undefined) return `the field "${argument.field}" is missing and has no default`;
  const type = argument.type ?? mapped.type;
  const converted = convert(value, type);
  if (converted !== undefined) return converted;
  return `the field "${argument.field}" is ${describeValue(value)}, which cannot become ${type ? names[type] : untyped}`;
}
