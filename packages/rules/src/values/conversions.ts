import type { ValueType } from './value-type.ts';

type Field = string | number | boolean | null;

function untyped(value: unknown): Field | undefined {
  if (typeof value === 'bigint') return integerOf(value);
  if (typeof value === 'number') return floatOf(value);
  // Blobs, MIDI, colors, time tags and arrays have no single value in JSON.
  return typeof value === 'string' || typeof value === 'boolean' || value === null ? value : undefined;
}

/** Converts a received value to a field of the given `type`, or keeps its own type. `undefined` if it cannot be converted. */
export function toField(value: unknown, type: ValueType | undefined): Field | undefined {
  switch (type) {
    case 'int':
      return integerOf(value);
    case 'float':
      return floatOf(value);
    case 'bool':
      return typeof value === 'number' || typeof value === 'bigint' ? value > 0.5 : isTruthy(value);
    case 'string':
      // A nil and a value with several parts have no text.
      return typeof value === 'object' ? undefined : textOf(value);
    case undefined:
      return untyped(value);
  }
}

const wholeNumber = /^\s*[+-]?\d+\s*$/;

/** Converts a value to an integer: booleans are 1 and 0, numbers are rounded toward zero, a text must contain an integer. */
export function integerOf(value: unknown): number | undefined {
  if (typeof value === 'string' && !wholeNumber.test(value)) return undefined;
  if (!['boolean', 'number', 'bigint', 'string'].includes(typeof value)) return undefined;
  const integer = Math.trunc(Number(value)) + 0; // never -0
  return Number.isSafeInteger(integer) ? integer : undefined;
}

const decimal = /^\s*[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i;

/** Converts a value to a finite number: booleans are 1 and 0, a text must contain a decimal number (no hex, no "nan", no ""). */
export function floatOf(value: unknown): number | undefined {
  if (typeof value === 'string' && !decimal.test(value)) return undefined;
  if (!['boolean', 'number', 'bigint', 'string'].includes(typeof value)) return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** Converts a value to text. A list or an object becomes JSON. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : undefined;
  try {
    return JSON.stringify(value);
  } catch {
    return undefined; // nested too deep, or not a JSON value
  }
}

/** Truth as in Python, because the rules were first written for Python: null, zero and empty values are false. */
export function isTruthy(value: unknown): boolean {
  if (value instanceof Uint8Array || Array.isArray(value)) return value.length > 0;
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return Number.isNaN(value) || Boolean(value);
}
