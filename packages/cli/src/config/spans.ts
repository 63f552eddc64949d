import { isAlias, isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { keyOf, type YamlTree } from './yaml-tree.ts';

/** A part of a text, from its first character to the one after its last. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Finds what is at a path of a YAML document: a value, the key of what has parts; of what is missing, the nearest thing around it. */
export function spans({ root, pairsOf }: YamlTree): (path: readonly PropertyKey[], of?: 'key' | 'value') => Span {
  const indexes = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>();
  const pairOf = (map: YAMLMap, key: PropertyKey) => {
    // Looked through once: a map may have thousands of keys, and each of them a problem.
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

/** Where a node is; nothing of one that is not written, as in `osc:` what stands there. */
function spanOf(node: unknown): Span | undefined {
  const { range } = Object(node) as { readonly range?: readonly number[] };
  const [start, end] = range ?? [];
  return start === undefined || end === undefined || (end === start && isScalar(node)) ? undefined : { start, end };
}
