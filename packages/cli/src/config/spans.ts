import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { keyOf, type YamlTree } from './yaml-tree.ts';

/** A range of a text. `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds the range of the value at a path of a YAML document. For a map or list, it is the range of its key. For a missing value, it is the range of the nearest parent. */
export function spans({ root, pairsOf }: YamlTree): (path: readonly PropertyKey[], of?: 'key' | 'value') => Span {
  const indexes = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const pairOf = (map: YAMLMap, key: PropertyKey) => {
    // Indexed once, because a map may have thousands of keys that each have a problem.
    const index = indexes.get(map) ?? new Map(pairsOf(map).map((pair) => [keyOf(pair), pair]));
    indexes.set(map, index);
    return index.get(key);
  };
  return (path, of = 'value') => {
    let node: unknown = root;
    let found = spanOf(node) ?? { start: 0, end: 0 };
    for (const [depth, key] of path.entries()) {
      const last = of === 'value' && depth === path.length - 1;
      if (isMap(node)) {
        const pair = pairOf(node, key);
        if (!pair) break;
        found = (last && isShort(pair.value) ? spanOf(pair.value) : undefined) ?? spanOf(pair.key) ?? found;
        node = pair.value;
      } else {
        node = isSeq(node) ? node.items[Number(key)] : undefined;
        found = spanOf(node) ?? found;
      }
    }
    return found;
  };
}

function isShort(node: unknown): boolean {
  return isAlias(node) || isScalar(node);
}

/** The range of a node. `undefined` for a value that is not written, for example after `key:`. */
function spanOf(node: unknown): Span | undefined {
  const { range } = Object(node) as { readonly range?: readonly number[] };
  const [start, end] = range ?? [];
  return start === undefined || end === undefined || (end === start && isScalar(node)) ? undefined : { start, end };
}
