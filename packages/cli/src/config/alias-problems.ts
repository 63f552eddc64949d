import { visit, type Document, type Node } from 'yaml';
import type { YamlProblem } from './yaml-problem.ts';

/** What is wrong about the aliases of a YAML document. */
export function aliasProblems(document: Document): readonly YamlProblem[] {
  const anchors = new Map<string, Node>();
  const problems: YamlProblem[] = [];
  visit(document, {
    Alias(_, { source, range }, path) {
      const [start = 0, end = start] = range ?? [];
      const named = anchors.get(source);
      if (!named) problems.push({ start, end, message: `*${source} names nothing above it: &${source} is missing` });
      else if (path.includes(named)) problems.push({ start, end, message: `*${source} is within what it names` });
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return problems;
}
