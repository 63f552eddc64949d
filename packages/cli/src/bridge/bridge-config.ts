import { readFileSync } from 'node:fs';
import { oscBridgeConfig } from '@hardware-ws/osc';
import { LineCounter, parseDocument, type Document } from 'yaml';
import type * as z from 'zod/mini';
import { ConfigError } from '../config-error.ts';
import { aliasProblems } from './alias-problems.ts';

/** The configuration of an OSC bridge, complete. */
export type BridgeConfig = z.output<typeof oscBridgeConfig>;

/** Reads a bridge's YAML file; throws one {@link ConfigError} with all that is wrong, each by file:line:column. */
export const bridgeConfig = (file: string): BridgeConfig => readConfig(file, oscBridgeConfig);

/** Reads a YAML file of this schema; throws one {@link ConfigError} with all that is wrong, each by file:line:column. */
export function readConfig<S extends z.ZodMiniType>(file: string, schema: S): z.output<S> {
  const lines = new LineCounter();
  const document = parseDocument(textOf(file), { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  fail(yamlProblems(document.errors).map(({ pos: [offset], message }) => `${at(offset)}  ${message}`));
  fail(aliasProblems(document).map(({ offset, message }) => `${at(offset)}  ${message}`));
  const result = schema.safeParse(valueOf(document, at(0)) ?? {});
  if (result.success) return result.data;
  const { issues } = result.error;
  fail(
    issues
      .flatMap(explained)
      .map(({ path, message }) => [at(offsetOf(document, path)), pathText(path) || 'the file', message].join('  ')),
  );
  throw result.error;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new ConfigError(`${file}  cannot be read: ${(error as Error).message}; is the path right?`);
  }
}

/** The parser's errors, in words for whoever wrote the file; what is too deep for it is all there is to say. */
function yamlProblems(errors: Document['errors']): readonly Pick<Document['errors'][number], 'pos' | 'message'>[] {
  const deep = errors.find(({ code }) => code === 'RESOURCE_EXHAUSTION');
  if (deep) return [{ pos: deep.pos, message: 'nested too deeply' }];
  return errors.map(({ code, pos, message }) => ({
    pos,
    message: code === 'MULTIPLE_DOCS' ? 'a second document begins here: the rules are one, remove this ---' : message,
  }));
}

function valueOf(document: Document, place: string): unknown {
  try {
    return document.toJS();
  } catch {
    // Aliases are resolved here, and what they name may hold others, which multiplies.
    throw new ConfigError(`${place}  the aliases (*) stand for too much: write some of it out`);
  }
}

function fail(errors: readonly string[]): void {
  if (errors.length === 0) return;
  const count = errors.length === 1 ? '1 error' : `${errors.length} errors`;
  throw new ConfigError(`${errors.join('\n')}\n${count}, nothing started`);
}

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

const named: Readonly<Record<string, string>> = { object: 'keys and their values', array: 'a list' };

/** A wrong kind of value in words, where the schema has none of its own; unknown keys are one issue of the object that has them; a person looks for each key. */
function explained(issue: z.core.$ZodIssue): readonly Problem[] {
  if (issue.code === 'invalid_type' && issue.message === 'Invalid input') {
    return [{ path: issue.path, message: `expected ${named[issue.expected] ?? issue.expected}` }];
  }
  if (issue.code !== 'unrecognized_keys') return [issue];
  return issue.keys.map((key) => ({ path: [...issue.path, key], message: 'unknown key' }));
}

/** Where a path is in the file; of what is missing, where the nearest thing around it is. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length -= 1) {
    const parent: unknown = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    const offset = keyOffset(parent, key) ?? rangeStart(document.getIn(path.slice(0, length), true));
    if (offset !== undefined) return offset;
  }
  return rangeStart(document.contents) ?? 0;
}

function keyOffset(parent: unknown, key: PropertyKey | undefined): number | undefined {
  const { items = [] } = Object(parent) as {
    readonly items?: readonly { readonly key?: { readonly value?: unknown } }[];
  };
  return rangeStart(items.find((item) => item.key?.value === key)?.key);
}

function rangeStart(node: unknown): number | undefined {
  return (Object(node) as { readonly range?: readonly number[] }).range?.[0];
}

function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${keyText(String(key))}`))
    .join('')
    .replace(/^\./, '');
}

/** A key as it is, or quoted when it holds what a terminal would not show. */
function keyText(key: string): string {
  return /^[^\s\p{C}"]+$/u.test(key) ? key : JSON.stringify(key);
}
