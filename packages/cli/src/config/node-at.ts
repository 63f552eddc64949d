import { isMap, isSeq, type Node } from 'yaml';
import { keyOf, type YamlTree } from './yaml-tree.ts';

/** The node at a path of a YAML document; nothing where there is none. */
export function nodeAt({ root, resolved, pairsOf }: YamlTree, path: readonly PropertyKey[]): Node | undefined {
  let node: unknown = root;
  for (const key of path) {
    const within = resolved(node);
    if (isMap(within)) node = pairsOf(within).find((pair) => keyOf(pair) === key)?.value;
    else node = isSeq(within) ? within.items[Number(key)] : undefined;
  }
  return resolved(node) as Node | undefined;
}
