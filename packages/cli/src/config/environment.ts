import process from 'node:process';
import { isScalar, parseDocument, visit, type Document } from 'yaml';
import type { YamlProblem } from './yaml-problem.ts';

const variable = /\$\$\{|\$\{([^}]*)\}?/g;
const name = /^[A-Za-z_]\w*$/;
const shortest = 4; // a shorter value is not a secret, and many texts contain it by chance
const longest = 40; // a text may show only the beginning of a longer value

/** Values that are not shown: from the environment, in each form that a text may show, and the `${NAME}` that stands for them in the file. */
const filled = new Map<string, string>();

/**
 * Fills `${NAME}` in the values of a document from the environment. `$${` stays as a literal `${`. A value without quotes that
 * reads as a number, true or false becomes one, as if it were written in the file. Reports variables that are not set.
 */
export function fillVariables(document: Document, environment = process.env): readonly YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Scalar(key, node) {
      const { value, type, range } = node;
      if (key === 'key' || typeof value !== 'string' || !value.includes('${')) return;
      const [start = 0, end = start] = range ?? [];
      const refuse = (message: string) => problems.push({ start, end, message });
      const text = value.replace(variable, (written: string, inside: string | undefined) => {
        if (inside === undefined) return '${';
        if (!name.test(inside) || !written.endsWith('}')) {
          refuse(`${written.slice(0, 40)}: expected \${NAME} for an environment variable, or $\${ for the text \${`);
          return written;
        }
        const found = environment[inside];
        if (found === undefined) {
          refuse(`the environment variable ${inside} is not set`);
          return written;
        }
        hideValue(found, written);
        return found;
      });
      node.value = text;
      if (type !== 'PLAIN' || text === value) return;
      node.source = text; // distinguishes a float from an integer
      node.value = plainValue(text);
    },
  });
  return problems;
}

/**
 * Replaces the values that files took from the environment by the `${NAME}` of the file. Values of fewer than four characters
 * stay.
 */
export function withoutFilledValues(text: string): string {
  let hidden = text;
  for (const [value, written] of filled) {
    const start = value.slice(0, longest);
    for (let at = hidden.indexOf(start); at >= 0; at = hidden.indexOf(start, at + written.length)) {
      let end = at + start.length;
      while (end - at < value.length && hidden[end] === value[end - at]) end += 1;
      hidden = hidden.slice(0, at) + written + hidden.slice(end);
    }
  }
  return hidden;
}

/** From now on, replaces a value of at least four characters by another text wherever it would be shown. The first such text stays. */
export function hideValue(value: string, written: string): void {
  if (value.length < shortest) return;
  for (const shown of [value, JSON.stringify(value).slice(1, -1)]) if (!filled.has(shown)) filled.set(shown, written);
}

function plainValue(text: string): unknown {
  const { contents, errors } = parseDocument(text, { logLevel: 'silent' });
  const value = errors.length === 0 && isScalar(contents) ? contents.value : undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? value : text;
}
