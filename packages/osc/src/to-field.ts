import type { ArgumentType } from './argument-type.ts';
import { floatOf } from './float-of.ts';
import { integerOf } from './integer-of.ts';
import { isTruthy } from './is-truthy.ts';
import type { OscArgument } from './osc-argument.ts';
import { textOf } from './text-of.ts';

type Field = string | number | boolean | null;

const untyped = (value: OscArgument['value']): Field | undefined => {
  if (value instanceof Uint8Array) return undefined;
  return typeof value === 'number' ? floatOf(value) : value;
};

/** An OSC argument as a field's value, by the rule's `type` or as it is; nothing when it cannot be converted. */
export const toField = ({ value }: OscArgument, type: ArgumentType | undefined): Field | undefined => {
  switch (type) {
    case 'int':
      return integerOf(value);
    case 'float':
      return floatOf(value);
    case 'bool':
      return typeof value === 'number' ? value > 0.5 : isTruthy(value);
    case 'string':
      // A nil and a blob have no text.
      return typeof value === 'object' ? undefined : textOf(value);
    case undefined:
      return untyped(value);
  }
};
