import { visit, type Document, type Node } from 'yaml';

/** What is wrong about the aliases of a YAML document, each with where it is. */
export function aliasProblems(document: Document): readonly { readonly offset: number; readonly message: string }[] {
  const anchors = new Map<string, Node>();
  const problems: { offset: number; message: string }[] = [];
  visit(document, {
    Alias(_, { source, range }, path) {
      const offset = range?.[0] ?? 0;
      const named = anchors.get(source);
      if (!named) problems.push({ offset, message: `*${source} names nothing above it: &${source} is missing` });
      else if (path.includes(named)) problems.push({ offset, message: `*${source} is within what it names` });
    },
    Value(_, node) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return problems;
}
