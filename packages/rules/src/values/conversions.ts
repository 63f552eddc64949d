import type { ValueType } from './value-type.ts';

type Field = string | number | boolean | null;

function untyped(value: unknown): Field | undefined {
  if (typeof value === 'bigint') return integerOf(value);
  if (typeof value === 'number') return floatOf(value);
  // Blobs, MIDI, colours, time tags and arrays have no one value in JSON.
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : undefined;
}

/** A received value as a field: converted to `type`, or as it is. `undefined` when it cannot be converted. */
export function toField(value: unknown, type: ValueType | undefined): Field | undefined {
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

const wholeNumber = /^\s*[+-]?\d+\s*$/;

/** A value as a whole number: booleans are 1 and 0, numbers are cut toward zero, text must say a whole number. */
export function integerOf(value: unknown): number | undefined {
  if (typeof value === 'string' && !wholeNumber.test(value)) return undefined;
  if (!['boolean', 'number', 'bigint', 'string'].includes(typeof value)) return undefined;
  const integer = Math.trunc(Number(value)) + 0; // never -0
  return Number.isSafeInteger(integer) ? integer : undefined;
}

const decimal = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

/** A value as a finite number: booleans are 1 and 0, text must say a decimal number (no hex, no "nan", no ""). */
export function floatOf(value: unknown): number | undefined {
  if (typeof value === 'string' && !decimal.test(value)) return undefined;
  if (!['boolean', 'number', 'bigint', 'string'].includes(typeof value)) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A value as text: itself, a number's or boolean's own, or the JSON of a list or an object. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  try {
    return JSON.stringify(value);
  } catch {
    return undefined; // nested too deep, or no JSON value at all
  }
}

/** Truth as Python has it, which the rules were first written for: nothing, zero and whatever is empty are false. */
export function isTruthy(value: unknown): boolean {
  if (value instanceof Uint8Array || Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Number.isNaN(value) || Boolean(value);
}
