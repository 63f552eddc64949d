import { isMap, visit, type Node } from 'yaml';
import type * as z from 'zod/mini';
import { didYouMean } from './did-you-mean.ts';
import { knownKeys } from './known-keys.ts';
import { keyOf, type YamlTree } from './yaml-tree.ts';

/**
 * Removes top-level keys that exist only to define anchors, for example `x-desk: &desk { host: … }`. A key that the schema knows,
 * or that resembles a known key, is kept.
 */
export function withoutAnchorKeys(value: unknown, { root, pairsOf }: YamlTree, schema: z.ZodMiniType): unknown {
  const anchored = isMap(root)
    ? pairsOf(root)
        .filter((pair) => hasAnchor(pair.value as Node | null))
        .map(keyOf)
    : [];
  if (anchored.length === 0) return value;
  const known = knownKeys(schema)([]);
  const holders = new Set(anchored.filter((key) => !known.includes(key) && didYouMean(key, known) === undefined));
  return Object.fromEntries(Object.entries(Object(value) as object).filter(([key]) => !holders.has(key)));
}

function hasAnchor(node: Node | null): boolean {
  let found = false;
  visit(node, {
    Value(_, { anchor }) {
      found = anchor !== undefined;
      return found ? visit.BREAK : undefined;
    },
  });
  return found;
}
