import { identity } from 'rxjs';
import { LineCounter, parseDocument } from 'yaml';
import type * as z from 'zod/mini';
import type { ConfigProblem } from './config-problem.ts';
import { duplicateKeys } from './duplicate-keys.ts';
import { fillVariables } from './environment.ts';
import { fileText } from './file-text.ts';
import { isFloatAt } from './float-at.ts';
import { issueProblems } from './issue-problems.ts';
import { locatedProblem, type LocatedProblem } from './located-problem.ts';
import type { FileProblem } from '@hardware-ws/rules/check';
import { pathText } from './path-text.ts';
import { spans, type Span } from './spans.ts';
import { strangeTexts } from './strange-texts.ts';
import { parserWarnings, syntaxProblems } from './syntax-problems.ts';
import { treeValue } from './tree-value.ts';
import { withoutAnchorKeys } from './without-anchor-keys.ts';
import { yaml11Differences } from './yaml-1-1-differences.ts';
import type { YamlProblem } from './yaml-problem.ts';
import { yamlTree, type YamlTree } from './yaml-tree.ts';

/** The contents of a file, unless it has errors, and all problems in the order of the file. */
export interface CheckedConfig<T> {
  readonly config?: T;
  readonly problems: readonly ConfigProblem[];
}

/** The options of {@link checkConfig}. */
export interface CheckConfigOptions {
  /** Converts the value in the file before the schema sees it. `isFloat` says whether a number is written as a float. @default unchanged */
  readonly asWritten?: (value: unknown, isFloat: (path: readonly PropertyKey[]) => boolean) => unknown;
  /** Finds problems that no schema can find, in the value whether it is valid or not. @default none */
  readonly further?: (value: unknown) => readonly FileProblem[];
}

const emptyFile = 'is empty: expected keys and values';

/** Reads a YAML file and checks it against a schema. A file that contains only comments is an error. */
export function checkConfig<S extends z.ZodMiniType>(
  file: string,
  schema: S,
  { asWritten = identity, further = () => [] }: CheckConfigOptions = {},
): CheckedConfig<z.output<S>> {
  const read = fileText(file);
  if ('problem' in read) return { problems: [read.problem] };
  const { text } = read;
  const lines = new LineCounter();
  // duplicateKeys checks that keys are unique.
  const options = { lineCounter: lines, prettyErrors: false, stringKeys: true, uniqueKeys: false };
  const document = parseDocument(text, options);
  const locate = locatedProblem(file, text, lines);
  const located = ({ start, end, ...problem }: YamlProblem) =>
    locate({ start, end }, { severity: 'error', path: '', ...problem });

  const tree = yamlTree(document);
  const broken = [...syntaxProblems(document, text), ...tree.problems];
  if (broken.length > 0) return { problems: inOrder(broken.map(located)) };
  const unfilled = fillVariables(document);
  if (unfilled.length > 0) return { problems: inOrder(unfilled.map(located)) };
  const said = valueOf(tree);
  if ('message' in said) return { problems: [located({ start: 0, end: 0, ...said }).problem] };
  // An editor may have truncated the file and be about to write it.
  if (said.value === null) return { problems: [located({ start: 0, end: 0, message: emptyFile }).problem] };

  const spanOf = spans(tree);
  const value = asWritten(withoutAnchorKeys(said.value, tree, schema), (path) => isFloatAt(tree, path));
  const result = schema.safeParse(value);
  const issues = result.success ? [] : issueProblems(result.error.issues, schema, value);
  const at = (span: Span, path: readonly PropertyKey[], problem: Omit<FileProblem, 'path' | 'key'>) =>
    locate(span, { ...problem, path: pathText(path) || 'the file' });
  const found = [
    ...yaml11Differences(document, schema).map(({ span, path, ...problem }) => at(span, path, problem)),
    ...[...issues, ...further(value)].map(({ path, key, ...problem }) => at(spanOf(path, key && 'key'), path, problem)),
  ];
  const yaml = [...duplicateKeys(document, lines), ...parserWarnings(document), ...strangeTexts(document, text)];
  const problems = inOrder([...yaml.map(located), ...found]);
  const fails = problems.some(({ severity, runs }) => severity === 'error' && !runs);
  return result.success && !fails ? { config: result.data, problems } : { problems };
}

function inOrder(located: readonly LocatedProblem[]): readonly ConfigProblem[] {
  return [...located].sort((one, other) => one.start - other.start).map(({ problem }) => problem);
}

function valueOf(tree: YamlTree): { readonly value: unknown } | { readonly message: string } {
  try {
    return { value: treeValue(tree) };
  } catch (error) {
    return { message: (error as Error).message };
  }
}
