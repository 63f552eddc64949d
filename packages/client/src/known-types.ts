import { nearestOf } from './nearest-of.ts';
import { textOf } from './text-of.ts';

/** These types, if the backend sends all of them; throws otherwise: who waits for another one would wait for ever. */
export function knownTypes<T extends string>(types: readonly T[], sent: readonly string[]): readonly T[] {
  const all = `It sends ${sent.join(', ') || 'nothing'}.`;
  if (types.length === 0)
    throw new TypeError(`on: no type is given. ${all} To keep the connection open alone, use keepOpen$.`);
  const unknown = types.find((type) => !sent.includes(type));
  if (unknown === undefined) return types;
  const nearest = nearestOf(textOf(unknown), sent);
  const meant = nearest === undefined ? '' : `; did you mean ${JSON.stringify(nearest)}?`;
  throw new TypeError(`on: the backend sends no ${JSON.stringify(unknown)}${meant || '.'} ${all}`);
}
