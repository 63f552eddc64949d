import { isDeepStrictEqual } from 'node:util';
import { isMap, isScalar, isSeq, parse, visit, type Document, type Node, type Scalar } from 'yaml';
import type * as z from 'zod/mini';
import { schemasAt } from './known-keys.ts';
import type { FileProblem } from '@hardware-ws/rules/check';
import type { Span } from './spans.ts';

/** A value that YAML 1.1 reads differently, and its place. */
interface OldSpelling extends Omit<FileProblem, 'key'> {
  readonly span: Span;
}

/** Scalars that the two versions may read differently. */
const ambiguous = /^([-+.]*\d[-+.:\w]{0,40}|y|n|yes|no|on|off)$/i;

/**
 * Warns about values that mean something else in YAML 1.1, which Python reads, than in YAML 1.2. Values that stay text are ignored
 * where the schema expects text.
 */
export function yaml11Differences(document: Document, schema: z.ZodMiniType): readonly OldSpelling[] {
  let schemas: ReturnType<typeof schemasAt> | undefined;
  const wantsText = (path: readonly PropertyKey[]) => {
    const ways = (schemas ??= schemasAt(schema))(path);
    return ways.length > 0 && ways.every(({ type }) => type === 'string');
  };
  const problems: OldSpelling[] = [];
  visit(document, {
    Scalar(key, node, ancestors) {
      const { source = '', type, tag, value, range } = node;
      if (key === 'key' || type !== 'PLAIN' || tag !== undefined || !ambiguous.test(source)) return;
      const old = oldValue(source);
      if (isDeepStrictEqual(old, value)) return;
      const path = pathOf([...(ancestors as readonly Node[]), node]);
      if (typeof value === 'string' && wantsText(path)) return;
      const [start = 0, end = start] = range ?? [];
      problems.push({ severity: 'warning', path, message: messageOf(node, old), span: { start, end } });
    },
  });
  return problems;
}

const known = new Map<string, unknown>();

function oldValue(source: string): unknown {
  if (known.size > 1000) known.clear();
  if (!known.has(source)) known.set(source, parse(source, { version: '1.1', logLevel: 'silent' }));
  return known.get(source);
}

function messageOf({ value }: Scalar, old: unknown): string {
  const write = [old, value].filter((each) => !(each instanceof Date)).map((each) => JSON.stringify(each));
  return `is ${described(value)}, and was ${described(old)} in YAML 1.1, which Python reads: write ${write.join(' or ')}`;
}

function described(value: unknown): string {
  if (typeof value === 'string') return `the text "${value}"`;
  if (value instanceof Date) return 'a date';
  return typeof value === 'number' ? `the number ${value}` : String(value);
}

function pathOf(nodes: readonly Node[]): readonly PropertyKey[] {
  return nodes.flatMap((node, index): readonly PropertyKey[] => {
    const parent = nodes[index - 1];
    if (isSeq(parent)) return [parent.items.indexOf(node)];
    const pair = isMap(parent) ? parent.items.find((each) => each === (node as unknown)) : undefined;
    return pair && isScalar(pair.key) ? [String(pair.key.value)] : [];
  });
}
