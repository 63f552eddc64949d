import { visit, type Alias, type Document, type Node } from 'yaml';
import type { YamlProblem } from './yaml-problem.ts';

/** What the aliases of a YAML document stand for, and what is wrong about those that stand for nothing. */
export function aliasTargets(document: Document): {
  readonly targets: ReadonlyMap<unknown, Node>;
  readonly problems: readonly YamlProblem[];
} {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  const problems: YamlProblem[] = [];
  visit(document, {
    Alias(_, alias, path) {
      const { source, range } = alias;
      const [start = 0, end = start] = range ?? [];
      const named = anchors.get(source);
      if (!named) problems.push({ start, end, message: `*${source} names nothing above it: &${source} is missing` });
      else if (path.includes(named)) problems.push({ start, end, message: `*${source} is within what it names` });
      else targets.set(alias, named);
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return { targets, problems };
}
