import { isSerialisable, textProblem, wireProblem } from './wire-problem.ts';

/**
 * A quick copy of an object whose fields are all scalars that can be sent, as in most messages. `undefined` for any other
 * value.
 */
export function flatCopy(value: unknown): object | undefined {
  if (!isPlainObject(value) || isSerialisable(value)) return undefined;
  const copy: object = { ...value };
  for (const key in copy) {
    const item: unknown = copy[key as never];
    if ((typeof item === 'object' && item !== null) || typeof item === 'function') return undefined;
    if (wireProblem(item) !== undefined || textProblem(key) !== undefined) return undefined;
  }
  return copy;
}

/** Whether a value is an object as a literal or `JSON.parse` makes it. */
export function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
