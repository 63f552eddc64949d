import { visit, type Alias, type Document, type Node } from 'yaml';
import type { YamlProblem } from './yaml-problem.ts';

/** Finds the node that each alias of a YAML document refers to, and the aliases that refer to nothing. */
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
      if (!named)
        problems.push({
          start,
          end,
          message: `*${source} refers to an anchor that is not defined above: add &${source}`,
        });
      else if (path.includes(named))
        problems.push({ start, end, message: `*${source} refers to a value that contains it` });
      else targets.set(alias, named);
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return { targets, problems };
}
