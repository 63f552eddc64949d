import type { StandardSchemaV1 } from '@standard-schema/spec';
import { flatCopy } from './flat-copy.ts';
import { requireSynchronous } from '../faults/require-synchronous.ts';
import { textOf } from '../text/text-of.ts';
import { isBinary, isSerialisable, textProblem, wireProblem } from './wire-problem.ts';

/** How deep objects and lists may be nested. JSON has no limit, but recursive readers do. */
const maxDepth = 480;

/**
 * A deep copy of an object in the form that JSON transmits. If part of the object cannot be sent as JSON that every backend
 * can read, returns the first such problem with its path. Each value is read once, so that the checked value is the value sent.
 *
 * A schema is no substitute: `wireForm` also checks the fields that a loose schema keeps.
 *
 * @example
 * wireForm({ list: [NaN] }); // { issues: [{ path: ['list', 0], message: 'JSON has no NaN; send a finite number or null' }] }
 */
export function wireForm(value: unknown): StandardSchemaV1.Result<object> {
  const path: PropertyKey[] = [];
  try {
    const copy = flatCopy(value) ?? copied(value, path);
    if (typeof copy === 'object' && copy !== null) return { value: copy };
    return { issues: [{ path, message: `expected an object, got ${textOf(copy)}` }] };
  } catch (error) {
    if (path.length >= maxDepth - 1) path.length = 8; // enough to find the place
    const message = error instanceof Unsendable ? error.message : `the message cannot be read: ${textOf(error)}`;
    return { issues: [{ path, message }] };
  }
}

class Unsendable extends Error {}

function copied(given: unknown, path: PropertyKey[]): unknown {
  // Like JSON.stringify, this does not call toJSON of a value that toJSON returned.
  const value =
    isObject(given) && isSerialisable(given) ? requireSynchronous(given.toJSON(String(path.at(-1) ?? ''))) : given;
  if (!isObject(value)) return sendable(value, wireProblem(value));
  if (isBoxed(value)) return sendable(value.valueOf(), wireProblem(value.valueOf()));
  if (isBinary(value)) throw new Unsendable('JSON has no binary data; send text, for example Base64');
  if (path.length + 1 >= maxDepth) throw new Unsendable(`nested ${maxDepth} levels deep or more`);
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

/** Whether JSON has such a value; it omits functions and symbols. */
function isJson(value: unknown): boolean {
  return typeof value !== 'function' && typeof value !== 'symbol';
}

function isBoxed(value: object): boolean {
  return value instanceof Number || value instanceof String || value instanceof Boolean;
}
