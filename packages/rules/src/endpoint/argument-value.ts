import type { OutgoingArgument } from '../rule/outgoing-rule.ts';
import { describeValue } from '../values/describe-value.ts';
import { literal, mapValue } from '../values/map-value.ts';
import type { ValueType } from '../values/value-type.ts';
import type { MessageFields } from './endpoint.ts';

/** How an endpoint converts values to its own type. */
export interface ValueConversion<Value> {
  /** Converts a value to `type`, or without a type by the value itself. Returns `undefined` if it cannot be converted. */
  readonly convert: (value: unknown, type: ValueType | undefined) => Value | undefined;
  /** The name of each type in a sentence, for example `a note`. */
  readonly names: Readonly<Record<ValueType, string>>;
  /** The name of a value without a type, for example `a value without a "type"`. */
  readonly untyped: string;
}

/**
 * Computes the value of an outgoing argument: reads the field, maps the value and converts it. If that fails, returns the reason,
 * which names the field and its value.
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
