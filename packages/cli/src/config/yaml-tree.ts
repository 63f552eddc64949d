import { isMap, isScalar, isSeq, visit, type Document, type Node, type Pair, type YAMLMap } from 'yaml';
import { aliasTargets } from './alias-targets.ts';
import type { YamlProblem } from './yaml-problem.ts';

/** A YAML document with its aliases and merge keys (`<<`) resolved. Its nodes keep their places in the text. */
export interface YamlTree {
  readonly root: Node | null;
  /** The node itself, or the target of an alias. */
  readonly resolved: (node: unknown) => unknown;
  /** The pairs of a map, including merged ones. Its own pairs win, then those that are merged first. */
  readonly pairsOf: (map: YAMLMap) => readonly Pair[];
  readonly problems: readonly YamlProblem[];
}

/** Resolves the aliases and merge keys of a document. */
export function yamlTree(document: Document): YamlTree {
  const { targets, problems } = aliasTargets(document);
  const resolved = (node: unknown): unknown => targets.get(node) ?? node;
  const known = new Map<YAMLMap, readonly Pair[]>();
  const pairsOf = (map: YAMLMap): readonly Pair[] => {
    const pairs = known.get(map) ?? (map.items.some(isMerge) ? merged(map) : map.items);
    known.set(map, pairs);
    return pairs;
  };
  const merged = ({ items }: YAMLMap): readonly Pair[] => {
    const pairs = items.filter((pair) => !isMerge(pair));
    const keys = new Set(pairs.map(keyOf));
    const more = items
      .filter(isMerge)
      .flatMap(({ value }) => sourcesOf(value, resolved).filter(isMap).flatMap(pairsOf));
    return pairs.concat(more.filter((pair) => !keys.has(keyOf(pair)) && keys.add(keyOf(pair))));
  };
  return { root: document.contents, resolved, pairsOf, problems: [...problems, ...wrongMerges(document, resolved)] };
}

/** The key of a pair as text. */
export function keyOf({ key }: Pair): string {
  return isScalar(key) && typeof key.value === 'string' ? key.value : '';
}

/** Whether a pair is a merge key (`<<`). */
export function isMerge({ key }: Pair): boolean {
  if (!isScalar(key) || key.type !== 'PLAIN') return false;
  return key.value === '<<' || (typeof key.value === 'symbol' && key.value.description === '<<');
}

function sourcesOf(value: unknown, resolved: YamlTree['resolved']): readonly unknown[] {
  const source = resolved(value);
  return isSeq(source) ? source.items.map(resolved) : [source];
}

function wrongMerges(document: Document, resolved: YamlTree['resolved']): readonly YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Pair(_, pair) {
      if (!isMerge(pair) || sourcesOf(pair.value, resolved).every(isMap)) return;
      const [start = 0, end = start] = (pair.value as Node | null)?.range ?? (pair.key as Node).range ?? [];
      problems.push({
        start,
        end,
        message: '<< merges other maps: expected *name or [*one, *other]',
      });
    },
  });
  return problems;
}
