import { visit, type Document } from 'yaml';
import type { YamlProblem } from './yaml-problem.ts';

const names: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u200b': 'a zero-width space',
  '\ufeff': 'a byte order mark',
};

/** Finds invisible characters in keys and values. */
export function strangeTexts(document: Document, text: string): readonly YamlProblem[] {
  const problems: YamlProblem[] = [];
  visit(document, {
    Scalar(key, { range }) {
      const [start = 0, end = start] = range ?? [];
      const source = text.slice(start, end);
      // A no-break space is legitimate in the text of a value.
      const at = source.search(key === 'key' ? /[\u00a0\u200b\u2060\ufeff]/ : /[\u200b\u2060\ufeff]/);
      if (at >= 0) {
        const found = source.charAt(at);
        const code = `U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
        const message = `invisible character ${code}${names[found] === undefined ? '' : ` (${names[found]})`}: remove it`;
        problems.push({ start: start + at, end: start + at + 1, message });
      }
    },
  });
  return problems;
}
