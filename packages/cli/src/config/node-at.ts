import { isAlias, isMap, isScalar, isSeq, type Document, type Node } from 'yaml';

/** The node at a path of a YAML document, and what it stands for where it is an alias; nothing where there is none. */
export function nodeAt(document: Document, path: readonly PropertyKey[]): Node | undefined {
  let node: unknown = document.contents;
  for (const key of path) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) node = node.items.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;
    else node = isSeq(node) ? node.items[Number(key)] : undefined;
  }
  return (isAlias(node) ? node.resolve(document) : node) as Node | undefined;
}
