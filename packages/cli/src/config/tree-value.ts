import { isMap, isScalar, isSeq } from 'yaml';
import { keyOf, type YamlTree } from './yaml-tree.ts';

const maxSize = 1_000_000;

/** The value of a YAML document. Throws a `RangeError` if its aliases and merge keys expand to too many values. */
export function treeValue({ root, resolved, pairsOf }: YamlTree): unknown {
  const known = new Map<unknown, { readonly value: unknown; readonly size: number }>();
  const read = (reference: unknown): { readonly value: unknown; readonly size: number } => {
    const node = resolved(reference);
    // Aliases of one node share its value.
    const found = known.get(node) ?? made(node);
    known.set(node, found);
    if (found.size > maxSize)
      throw new RangeError('aliases (*) expand to more than a million values: use fewer of them');
    return found;
  };
  const made = (node: unknown) => {
    if (isMap(node)) {
      const parts = pairsOf(node).map((pair) => [keyOf(pair), read(pair.value)] as const);
      const value = Object.fromEntries(parts.map(([key, part]) => [key, part.value]));
      return { value, size: sum(parts.map(([, { size }]) => size)) };
    }
    if (isSeq(node)) {
      const parts = node.items.map(read);
      return { value: parts.map(({ value }) => value), size: sum(parts.map(({ size }) => size)) };
    }
    return { value: isScalar(node) ? node.value : null, size: 1 };
  };
  return read(root).value;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 1);
}
