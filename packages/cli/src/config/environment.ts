import process from 'node:process';
import { isScalar, parseDocument, visit, type Document } from 'yaml';
import { hideValue } from './hidden-values.ts';
import type { YamlProblem } from './yaml-problem.ts';

const variable = /\$\$\{|\$\{([^}]*)\}?/g;
const name = /^[A-Za-z_]\w*$/;

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

function plainValue(text: string): unknown {
  const { contents, errors } = parseDocument(text, { logLevel: 'silent' });
  const value = errors.length === 0 && isScalar(contents) ? contents.value : undefined;
  return typeof value === 'number' || typeof value === 'boolean' ? value : text;
}
