import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { keyOf, type YamlTree } from './yaml-tree.ts';

/** Whether the value at a path is a number that is written as a float, for example 1.0 or 1e3. */
export function isFloatAt(tree: YamlTree, path: readonly PropertyKey[]): boolean {
  const node = nodeAt(tree, path);
  if (!isScalar(node) || typeof node.value !== 'number') return false;
  return !/^([-+]?\d+|0[ox].*)$/i.test(node.source ?? '');
}

function nodeAt({ root, resolved, pairsOf }: YamlTree, path: readonly PropertyKey[]): Node | undefined {
  let node: unknown = root;
  for (const key of path) {
    const within = resolved(node);
    if (isMap(within)) node = pairsOf(within).find((pair) => keyOf(pair) === key)?.value;
    else node = isSeq(within) ? within.items[Number(key)] : undefined;
  }
  return resolved(node) as Node | undefined;
}
