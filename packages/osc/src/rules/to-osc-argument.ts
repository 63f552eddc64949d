import { floatOf, integerOf, isTruthy, textOf, type ValueType } from '@hardware-ws/rules/endpoint';
import { isFloat32 } from '../codec/is-float32.ts';
import { isInt32 } from '../codec/is-int32.ts';
import { isOscText } from '../codec/is-osc-text.ts';
import type { OscArgument } from '../message/osc-argument.ts';

function integer(value: number | undefined): OscArgument | undefined {
  return value !== undefined && isInt32(value) ? { type: 'i', value: value + 0 } : undefined;
}

function float(value: number | undefined): OscArgument | undefined {
  return value !== undefined && isFloat32(value) ? { type: 'f', value } : undefined;
}

function string(value: string | undefined): OscArgument | undefined {
  return value !== undefined && isOscText(value) ? { type: 's', value } : undefined;
}

function boolean(value: boolean): OscArgument {
  return value ? { type: 'T', value } : { type: 'F', value };
}

function untyped(value: unknown): OscArgument | undefined {
  if (typeof value === 'boolean') return boolean(value);
  if (typeof value === 'string') return string(value);
  return typeof value === 'number' ? (integer(value) ?? float(value)) : undefined;
}

/** Converts a field's value to an OSC argument of the rule's `type`, or of the value's own type. `undefined` if it cannot. */
export function toOscArgument(value: unknown, type: ValueType | undefined): OscArgument | undefined {
  switch (type) {
    case 'int':
      return integer(integerOf(value));
    case 'float':
      return float(floatOf(value));
    case 'bool':
      return boolean(isTruthy(value));
    case 'string':
      return string(textOf(value));
    case undefined:
      return untyped(value);
  }
}
