import type { StandardSchemaV1 } from '@standard-schema/spec';

/** How deep objects and lists may be nested. JSON has no limit, but the recursion of those who read it has. */
const maxDepth = 480;

/**
 * What in a value cannot be sent as JSON that everybody reads, and where; the first such place, if any.
 *
 * A schema does not tell: fields that it keeps unchecked are looked at too.
 *
 * @example
 * encodingIssue({ list: [NaN] }); // { path: ['list', 0], message: 'NaN is no number in JSON' }
 */
export function encodingIssue(value: unknown): StandardSchemaV1.Issue | undefined {
  return isFlat(value) ? undefined : issueWithin(value);
}

/** Whether it is, as most messages are, an object of plain scalars that can be sent: that is seen in an instant. */
function isFlat(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || isBinary(value) || isSerialisable(value)) return false;
  for (const key in value) {
    const item: unknown = value[key as never];
    if (typeof item === 'object' && item !== null) return false;
    if (scalarProblem(item) !== undefined || textProblem(key) !== undefined) return false;
  }
  return true;
}

function issueWithin(value: unknown): StandardSchemaV1.Issue | undefined {
  const path: PropertyKey[] = [];
  const walk = (value: unknown): string | undefined => {
    if (typeof value !== 'object' || value === null) return scalarProblem(value);
    if (isBinary(value)) return 'binary data is no JSON';
    if (isSerialisable(value)) return walk(value.toJSON());
    if (path.length + 1 >= maxDepth) {
      path.length = 8; // enough to find it
      return `nested ${maxDepth} deep or more`;
    }
    for (const key of Array.isArray(value) ? value.keys() : Object.keys(value)) {
      path.push(key);
      const problem =
        (typeof key === 'string' && textProblem(key)) ||
        walk((value as Readonly<Record<string | number, unknown>>)[key]);
      if (problem) return problem;
      path.pop();
    }
    return undefined;
  };
  const message = walk(value);
  return message === undefined ? undefined : { message, path };
}

function isBinary(value: object): boolean {
  return ArrayBuffer.isView(value) || value instanceof ArrayBuffer;
}

function isSerialisable(value: object): value is { toJSON(): unknown } {
  return typeof (value as { readonly toJSON?: unknown }).toJSON === 'function';
}

function scalarProblem(value: unknown): string | undefined {
  if (typeof value === 'string') return textProblem(value);
  if (typeof value === 'bigint') return 'a bigint is no JSON';
  if (typeof value !== 'number') return undefined;
  if (!Number.isFinite(value)) return `${value} is no number in JSON`;
  // From 1e21 on a number is written with an exponent, which is no integer to those who read it.
  const beyond = Number.isInteger(value) && Math.abs(value) < 1e21 && (value >= 2 ** 64 || value < -(2 ** 63));
  return beyond ? `${value} is an integer beyond 64 bit` : undefined;
}

function textProblem(text: string): string | undefined {
  return text.isWellFormed() ? undefined : 'half a character (a lone surrogate)';
}
