import { textOf } from '../text/text-of.ts';

/** These types, if the backend sends all of them; throws otherwise: who waits for another one would wait for ever. */
export function knownTypes<T extends string>(types: readonly T[], sent: readonly string[]): readonly T[] {
  const all = `It sends ${sent.join(', ') || 'nothing'}.`;
  if (types.length === 0)
    throw new TypeError(`on: no type is given. ${all} keepOpen$ keeps the connection open alone.`);
  const unknown = types.find((type) => !sent.includes(type));
  if (unknown === undefined) return types;
  throw new TypeError(`on: the backend sends no "${textOf(unknown)}". ${all}`);
}
