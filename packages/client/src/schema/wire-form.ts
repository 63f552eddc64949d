import type { StandardSchemaV1 } from '@standard-schema/spec';
import { flatCopy } from './flat-copy.ts';
import { requireSynchronous } from '../faults/require-synchronous.ts';
import { textOf } from '../text/text-of.ts';
import { isBinary, isSerialisable, textProblem, wireProblem } from './wire-problem.ts';

/** How deep objects and lists may be nested. JSON has no limit, but the recursion of those who read it has. */
const maxDepth = 480;

/**
 * A deep copy of an object as JSON carries it, which nothing can change any more; or what in it cannot be sent as JSON that
 * everybody reads, and where: the first such place. Each value is read once, so that what is looked at is what is sent.
 *
 * A schema does not tell: fields that it keeps unchecked are looked at too.
 *
 * @example
 * wireForm({ list: [NaN] }); // { issues: [{ path: ['list', 0], message: 'NaN is no number in JSON' }] }
 */
export function wireForm(value: unknown): StandardSchemaV1.Result<object> {
  const path: PropertyKey[] = [];
  try {
    const copy = flatCopy(value) ?? copied(value, path);
    if (typeof copy === 'object' && copy !== null) return { value: copy };
    return { issues: [{ path, message: `${textOf(copy)} is no object` }] };
  } catch (error) {
    if (path.length >= maxDepth - 1) path.length = 8; // enough to find it
    const message = error instanceof Unsendable ? error.message : `it cannot be read: ${textOf(error)}`;
    return { issues: [{ path, message }] };
  }
}

class Unsendable extends Error {}

function copied(given: unknown, path: PropertyKey[]): unknown {
  // As JSON.stringify does it: what toJSON makes is not asked again.
  const value =
    isObject(given) && isSerialisable(given) ? requireSynchronous(given.toJSON(String(path.at(-1) ?? ''))) : given;
  if (!isObject(value)) return sendable(value, wireProblem(value));
  if (isBoxed(value)) return sendable(value.valueOf(), wireProblem(value.valueOf()));
  if (isBinary(value)) throw new Unsendable('binary data is no JSON');
  if (path.length + 1 >= maxDepth) throw new Unsendable(`nested ${maxDepth} deep or more`);
  const within = (key: PropertyKey, item: unknown) => {
    path.push(key);
    if (typeof key === 'string') sendable(key, textProblem(key));
    const copy = copied(item, path);
    path.pop();
    return copy;
  };
  if (Array.isArray(value))
    return Array.from({ length: value.length }, (_, index) => {
      const item: unknown = value[index];
      return within(index, isJson(item) ? item : null);
    });
  const entries = Object.entries(value).filter(([, item]) => isJson(item));
  return Object.fromEntries(entries.map(([key, item]) => [key, within(key, item)]));
}

function sendable<T>(value: T, problem: string | undefined): T {
  if (problem !== undefined) throw new Unsendable(problem);
  return value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** JSON leaves these out. */
function isJson(value: unknown): boolean {
  return typeof value !== 'function' && typeof value !== 'symbol';
}

function isBoxed(value: object): boolean {
  return value instanceof Number || value instanceof String || value instanceof Boolean;
}
