import type { ArgumentType } from './argument-type.ts';
import { floatOf } from './float-of.ts';
import { integerOf } from './integer-of.ts';
import { isTruthy } from './is-truthy.ts';
import type { OscArgument } from '../message/osc-argument.ts';
import { textOf } from './text-of.ts';

type Field = string | number | boolean | null;

function untyped(value: OscArgument['value']): Field | undefined {
  if (typeof value === 'bigint') return integerOf(value);
  if (typeof value === 'number') return floatOf(value);
  // Blobs, MIDI, colours, time tags and arrays have no one value in JSON.
  return typeof value === 'object' && value !== null ? undefined : value;
}

/** An OSC argument as a field's value, by the rule's `type` or as it is; nothing when it cannot be converted. */
export function toField({ value }: Pick<OscArgument, 'value'>, type: ArgumentType | undefined): Field | undefined {
  switch (type) {
    case 'int':
      return integerOf(value);
    case 'float':
      return floatOf(value);
    case 'bool':
      return typeof value === 'number' || typeof value === 'bigint' ? value > 0.5 : isTruthy(value);
    case 'string':
      // A nil has no text, nor has what is made of several values.
      return typeof value === 'object' ? undefined : textOf(value);
    case undefined:
      return untyped(value);
  }
}
