import { isScalar, visit, type Document, type LineCounter } from 'yaml';
import type { YamlProblem } from './yaml-problem.ts';
import { isMerge } from './yaml-tree.ts';

/** Finds duplicate keys in the maps of a YAML document. The parser's own check takes quadratic time. */
export function duplicateKeys(document: Document, lines: LineCounter): readonly YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Map(_, { items }) {
      const seen = new Map<unknown, number>();
      for (const pair of items) {
        const { key } = pair;
        if (!isScalar(key) || isMerge(pair)) continue;
        const [start = 0, end = start] = key.range ?? [];
        const first = seen.get(key.value);
        if (first === undefined) seen.set(key.value, start);
        else problems.push({ start, end, message: `duplicate key, first used in line ${lines.linePos(first).line}` });
      }
    },
  });
  return problems;
}
